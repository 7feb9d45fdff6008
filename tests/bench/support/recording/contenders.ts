/**
 * Who films the picture: the product's recorder, plain MediaRecorder as most programs use it, and ffmpeg. Each runs as programs of its own, so that what it
 * costs can be read from the system.
 */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bundle } from '../../../../scripts/lib/bundle.mjs'
import { launch } from '../../../../scripts/lib/launch.mjs'
import { PICTURE_APP, PICTURE_PAGE, SIZE } from './picture.ts'

const PATIENCE_MS = 60_000

export interface Program {
  readonly pid: number
  /** Sends a line and waits for its answer, which begins with this. */
  readonly ask: (line: string, answer: string) => Promise<string>
  readonly end: () => Promise<void>
}

export interface Contender {
  readonly name: string
  /** Codec, preset, frame rate. */
  readonly how: string
  /** Resolves when it films into `film`, a file or a folder that everybody may write. */
  readonly start: (film: string) => Promise<Program>
  /** Resolves when the whole film lies on the disk, with the length of each of its files in milliseconds where there are several. */
  readonly finish: (program: Program) => Promise<readonly number[] | undefined>
}

function talkTo(child: ChildProcess, name: string): Program & { readonly hear: (answer: string) => Promise<string> } {
  const lines: string[] = []
  let rest = ''
  let complaints = ''
  let wake = (): void => undefined
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop()!
    lines.push(...parts)
    wake()
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaints += text))
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const hear = (answer: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${name} did not say “${answer}”:\n${[...lines, complaints].join('\n')}`)), PATIENCE_MS)
      wake = () => {
        const at = lines.findIndex((line) => line.startsWith(answer))
        if (at < 0) return
        clearTimeout(timer)
        resolve(lines.splice(0, at + 1).at(-1)!)
      }
      wake()
    })
  return {
    pid: child.pid!,
    hear,
    ask: (line, answer) => {
      child.stdin?.write(`${line}\n`)
      return hear(answer)
    },
    end: async () => {
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 5_000)
      await gone
      clearTimeout(late)
    },
  }
}

function appFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-bench-'))
  chmodSync(folder, 0o755)
  const manifest = JSON.stringify({ name: 'walkthrough-bench', version: '0.0.0', type: 'module', main: 'main.js' })
  for (const [name, text] of Object.entries({ 'package.json': manifest, ...files })) writeFileSync(path.join(folder, name), text, { mode: 0o644 })
  return folder
}

async function electronApp(name: string, app: string, env: Readonly<Record<string, string>> = {}): Promise<ReturnType<typeof talkTo>> {
  const home = path.join(mkdtempSync('/var/tmp/walkthrough-bench-'), 'home')
  const { executablePath, args, env: whole, cwd } = await launch({
    app, args: ['--password-store=basic'], env: { ...env, WALKTHROUGH_HOME: home }, writable: [path.dirname(home), home],
  })
  return talkTo(spawn(executablePath, args, { env: whole, cwd, stdio: ['pipe', 'pipe', 'pipe'] }), name)
}

/** The moving picture; it answers `done`. */
export async function showPicture(): Promise<Program> {
  const program = await electronApp('the picture', appFolder({ 'main.js': PICTURE_APP, 'index.html': PICTURE_PAGE }))
  await program.hear('done')
  return program
}

/** The product's share and recorder as they are built, with nothing else of it. */
export function product(built: string): Contender {
  return {
    name: 'Walkthrough',
    how: 'AV1, constant quality, at most 10 fps',
    start: async (film) => {
      const app = appFolder({ 'main.js': "import './product-app.mjs'\n" })
      cpSync(await bundle('tests/bench/support/recording/product-app.ts', 'bench', ['tests/bench/support/recording']), path.join(app, 'product-app.mjs'))
      symlinkSync(path.join(built, 'node_modules'), path.join(app, 'node_modules'))
      const program = await electronApp('the product', app, { WALKTHROUGH_BUILT: path.join(built, 'out'), WALKTHROUGH_FILM: film })
      await program.hear('recording')
      return program
    },
    finish: async (program) => (await program.ask('stop', 'stopped')).split(' ').slice(1).map(Number),
  }
}

const MEDIA_RECORDER_APP = `
import fs from 'node:fs'
import path from 'node:path'
import readline from 'node:readline'
import { app, BrowserWindow, desktopCapturer, ipcMain, session } from 'electron'

app.setPath('userData', process.env.WALKTHROUGH_HOME)
const film = fs.openSync(path.join(process.env.WALKTHROUGH_FILM, '000001.webm'), 'w')
let written = 0
ipcMain.on('chunk', (_event, bytes) => {
  fs.writeSync(film, bytes)
  fs.fdatasyncSync(film)
  if (written === 0) console.log('recording')
  written += bytes.length
})
ipcMain.on('stopped', () => console.log('stopped'))
app.whenReady().then(async () => {
  session.defaultSession.setDisplayMediaRequestHandler((_request, answer) => {
    desktopCapturer.getSources({ types: ['screen'], thumbnailSize: { width: 0, height: 0 } }).then(([video]) => answer({ video }))
  })
  const window = new BrowserWindow({ show: false, width: 320, height: 180, webPreferences: { sandbox: false, contextIsolation: false, nodeIntegration: true, backgroundThrottling: false } })
  await window.loadFile(path.join(import.meta.dirname, 'index.html'))
  await window.webContents.executeJavaScript('start()', true)
  readline.createInterface({ input: process.stdin }).on('line', () => window.webContents.executeJavaScript('stop()'))
})
`

const MEDIA_RECORDER_PAGE = `<!doctype html><meta charset="utf-8"><script>
const { ipcRenderer } = require('electron')
let recorder
window.start = async () => {
  const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: 10 } }, audio: false })
  stream.getVideoTracks()[0].contentHint = 'detail'
  recorder = new MediaRecorder(stream, { mimeType: 'video/webm;codecs=vp9', videoBitsPerSecond: 1_500_000, videoKeyFrameIntervalDuration: 2_000 })
  let writing = Promise.resolve()
  recorder.ondataavailable = ({ data }) => { writing = writing.then(async () => ipcRenderer.send('chunk', new Uint8Array(await data.arrayBuffer()))) }
  recorder.onstop = () => writing.then(() => ipcRenderer.send('stopped'))
  recorder.start(250)
}
window.stop = () => recorder.stop()
</script>
`

export const mediaRecorder: Contender = {
  name: 'MediaRecorder',
  how: 'VP9, 1500 kbit/s, 10 fps, detail, key frame every 2 s',
  start: async (film) => {
    const program = await electronApp('MediaRecorder', appFolder({ 'main.js': MEDIA_RECORDER_APP, 'index.html': MEDIA_RECORDER_PAGE }), { WALKTHROUGH_FILM: film })
    await program.hear('recording')
    return program
  },
  finish: async (program) => {
    await program.ask('stop', 'stopped')
    return undefined
  },
}

const grab = (): readonly string[] => ['-v', 'error', '-y', '-f', 'x11grab', '-framerate', '10', '-video_size', `${SIZE.width}x${SIZE.height}`, '-i', String(process.env['DISPLAY'])]

export const ffmpeg: Contender = {
  name: 'ffmpeg x11grab',
  how: 'H.264 by x264, veryfast, crf 23, 10 fps',
  start: (film) => {
    const file = path.join(film, '000001.mkv')
    const child = spawn('ffmpeg', [...grab(), '-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv420p', file], { stdio: ['pipe', 'pipe', 'pipe'] })
    return new Promise((resolve, reject) => {
      child.once('error', reject)
      const program = talkTo(child, 'ffmpeg')
      const timer = setInterval(() => {
        if (!readdirSync(film).some((name) => statSync(path.join(film, name)).size > 0)) return
        clearInterval(timer)
        resolve(program)
      }, 50)
    })
  },
  finish: async (program) => {
    await program.end()
    return undefined
  },
}

/** What the display shows now, as it is. */
export async function still(file: string): Promise<void> {
  const child = spawn('ffmpeg', [...grab(), '-frames:v', '1', file], { stdio: ['ignore', 'inherit', 'inherit'] })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error('the display could not be taken a picture of')
}

/** A folder that every user may write. */
export function openFolder(): string {
  const folder = mkdtempSync('/var/tmp/walkthrough-film-')
  chmodSync(folder, 0o777)
  return folder
}
