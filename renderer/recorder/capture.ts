/** One capture of the screen, from asking for it until its last byte is reported. */
import type { ShareFailure } from '../../electron/shared/events.ts'
import type { CaptureSettings, RecorderReport } from '../../electron/shared/recorder.ts'
import { createBlankWatch } from './blank.ts'
import type { Film } from './film.ts'
import { filmFormat, startFilm } from './film.ts'
import { createSampler } from './sampler.ts'

const LOOK_EVERY_MS = { untilSeen: 250, afterwards: 1_000 } as const

export interface Capture {
  /** Ends the film; the screen is still watched. */
  stopFilm(): void
  /** Ends everything; `stopped` is reported when the last byte is out. */
  stop(): void
}

export function startCapture(settings: CaptureSettings, report: (report: RecorderReport) => void): Capture {
  let film: Film | undefined
  let stream: MediaStream | undefined
  let filmWanted = settings.record
  let ended = false
  let cleanUp = () => {}

  /** Film first, tracks afterwards: a recorder whose track ends loses what it had not yet encoded. */
  const end = async (failure?: { why: ShareFailure; detail: string }) => {
    if (ended) return
    ended = true
    if (failure) report({ type: 'failed', ...failure })
    cleanUp()
    await film?.stop()
    for (const track of stream?.getTracks() ?? []) track.stop()
    report({ type: 'stopped' })
  }

  const begin = async () => {
    try {
      stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: settings.frameRate } }, audio: false })
    } catch (error) {
      await end(refusal(error))
      return
    }
    const track = stream.getVideoTracks()[0]
    if (ended || track === undefined) {
      for (const each of stream.getTracks()) each.stop()
      await end({ why: 'failed', detail: 'No picture of the screen arrives.' })
      return
    }
    track.contentHint = 'detail'
    track.addEventListener('ended', () => void end({ why: 'broken-off', detail: 'The screen share has ended.' }))
    watch(stream, track)
  }

  const watch = (source: MediaStream, track: MediaStreamTrack) => {
    const sampler = createSampler(source)
    const blank = createBlankWatch(performance.now())
    let timer: ReturnType<typeof setTimeout>
    cleanUp = () => {
      clearTimeout(timer)
      sampler.close()
    }
    let seen = false
    const look = async () => {
      const variance = await sampler.sample()
      if (ended) return
      const sight = blank.look(variance, performance.now())
      if (sight === 'blank') {
        if (variance === undefined) void end({ why: 'failed', detail: 'No picture of the screen arrives.' })
        else void end({ why: 'blank', detail: 'The picture of the screen is blank.' })
        return
      }
      if (sight === 'first-seen') {
        seen = true
        onSeen(source, track)
      }
      timer = setTimeout(lookAgain, seen ? LOOK_EVERY_MS.afterwards : LOOK_EVERY_MS.untilSeen)
    }
    const lookAgain = () => {
      look().catch((error: unknown) => end({ why: 'failed', detail: `The screen could not be looked at. ${String(error)}` }))
    }
    lookAgain()
  }

  const onSeen = (source: MediaStream, track: MediaStreamTrack) => {
    const mime = filmWanted ? filmFormat() : undefined
    const { width = 0, height = 0 } = track.getSettings()
    report({ type: 'seen', width, height, mime: mime ?? '' })
    if (!filmWanted) return
    if (mime === undefined) {
      report({ type: 'film-failed', detail: 'This machine has no format to record in.' })
      return
    }
    try {
      film = startFilm(source, mime, settings, report)
    } catch (error) {
      report({ type: 'film-failed', detail: String(error) })
    }
  }

  begin().catch((error: unknown) => end({ why: 'failed', detail: `The screen could not be shared. ${String(error)}` }))

  return {
    stopFilm() {
      filmWanted = false
      void film?.stop()
    },
    stop: () => void end(),
  }
}

function refusal(error: unknown): { why: ShareFailure; detail: string } {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError') return { why: 'refused', detail: 'The screen was not allowed to be shared.' }
  return { why: 'failed', detail: 'The screen could not be shared.' }
}
