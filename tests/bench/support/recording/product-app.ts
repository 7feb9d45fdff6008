/** The product's share, recorder and store in a program of their own: what films in the kiosk, without the kiosk. Orders on the input, reports on the output. */
import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import readline from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { app } from 'electron'
import { RECORDER_URL, registerSchemes, serveScheme } from '../../../../electron/main/app-scheme.ts'
import { policyFile } from '../../../../electron/main/policy/schema.ts'
import { createShareFor } from '../../../../electron/main/share/index.ts'
import { segmentContent } from '../../../../electron/main/share/segment-file.ts'

const told = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set`)
  return value
}
const say = (line: string): void => void process.stdout.write(`${line}\n`)

registerSchemes({ film: false })
app.setPath('userData', told('WALKTHROUGH_HOME'))

async function film(): Promise<void> {
  const built = told('WALKTHROUGH_BUILT')
  const key = randomBytes(32)
  const folder = await mkdtemp(path.join(told('WALKTHROUGH_HOME'), 'session-'))
  const segments: { readonly file: string; readonly ms: number }[] = []
  const share = createShareFor({
    preload: path.join(built, 'preload/recorder.cjs'),
    url: RECORDER_URL,
    serve: (session) => serveScheme(session, { root: path.join(built, 'renderer'), developmentServer: undefined }),
    kiosk: () => undefined,
    warn: (text) => console.error(text),
  }, () => key)({
    started: () => undefined,
    failed: (why, detail) => console.error('failed', why, detail),
    recordingStarted: (mime) => say(`recording ${mime}`),
    segmentClosed: (segment) => void segments.push(segment),
    recordingAdapted: () => undefined,
    displayResized: () => undefined,
    recordingStopped: (why) => console.error('stopped', why),
  })

  readline.createInterface({ input: process.stdin }).on('line', () => {
    share.stop()
      .then(async () => {
        for (const { file } of segments) await pipeline(segmentContent({ folder, key }, file), createWriteStream(path.join(told('WALKTHROUGH_FILM'), path.basename(file))))
        await rm(folder, { recursive: true })
        say(`stopped ${segments.map(({ ms }) => ms).join(' ')}`)
      })
      .catch((error: unknown) => console.error(error))
  })

  const { recording } = policyFile.parse({ version: 1 })
  share.start(folder, {
    record: true,
    displays: 'one',
    microphone: false,
    frameRate: recording.frameRate,
    videoBitsPerSecond: recording.videoKbps * 1000,
    segmentMs: recording.segmentSeconds * 1000,
  })
}

// Electron is not ready before this module has been run to its end.
app.whenReady().then(film).catch((error: unknown) => console.error(error))
