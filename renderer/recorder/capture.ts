/** One capture of everything that is to be filmed, from asking for it until its last byte is reported. */
import type { ShareFailure } from '../../electron/shared/events.ts'
import type { CaptureFailure, CaptureSettings, RecorderReport } from '../../electron/shared/recorder.ts'
import { createBlankWatch, luminanceVariance } from './blank.ts'
import type { Film } from './film.ts'
import { startFilm } from './film.ts'
import type { FilmFormat } from './format.ts'
import { filmFormat } from './format.ts'
import type { Frames } from './frames.ts'
import { readFrames } from './frames.ts'
import type { Sound } from './sound.ts'
import { startSound } from './sound.ts'

const LOOK_EVERY_MS = { untilSeen: 250, afterwards: 1_000 } as const

export interface Capture {
  /** Ends the film; the screen is still watched. */
  stopFilm(): void
  /** Ends everything; `stopped` is reported when the last byte is out. */
  stop(): void
}

/** A display that is captured. */
interface Display {
  readonly track: MediaStreamTrack
  readonly name: string
  readonly frames: Frames
  film: Film | undefined
}

class Failure extends Error {
  readonly why: ShareFailure
  readonly what: CaptureFailure

  constructor(why: ShareFailure, what: CaptureFailure, detail = '') {
    super(detail)
    this.why = why
    this.what = what
  }
}

export function startCapture(settings: CaptureSettings, report: (report: RecorderReport) => void): Capture {
  const streams: MediaStream[] = []
  const displays: Display[] = []
  let microphone: MediaStream | undefined
  let sound: Sound | undefined
  let filmWanted = settings.record
  let ended = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const stopRecording = () => Promise.all([...displays.map(({ film }) => film?.stop()), sound?.stop()])

  /** Film first, tracks afterwards: a recorder whose track ends loses what it had not yet encoded. */
  const end = async (failure?: unknown) => {
    if (ended) return
    ended = true
    if (failure instanceof Failure) report({ type: 'failed', why: failure.why, what: failure.what, detail: failure.message })
    else if (failure !== undefined) report({ type: 'failed', why: 'failed', what: 'not-shared', detail: failure instanceof Error ? failure.message : '' })
    clearTimeout(timer)
    for (const { frames } of displays) frames.close()
    await stopRecording()
    for (const stream of streams) for (const track of stream.getTracks()) track.stop()
    report({ type: 'stopped' })
  }

  const begin = async () => {
    for (let number = 1; number <= settings.displays && !ended; number++) {
      const stream = await askForDisplay(settings.frameRate)
      streams.push(stream)
      const [track] = stream.getVideoTracks()
      if (track) addDisplay(track, number === 1 ? 'display' : `display-${number}`)
    }
    if (filmWanted && settings.microphone && !ended) {
      microphone = await askForMicrophone()
      streams.push(microphone)
      for (const track of microphone.getTracks()) track.addEventListener('ended', () => void end(new Failure('broken-off', 'microphone-gone')))
    }
    const [main] = displays
    if (!main) throw new Failure('failed', 'no-picture')
    if (ended) for (const stream of streams) for (const track of stream.getTracks()) track.stop()
    else watch(main)
  }

  const addDisplay = (track: MediaStreamTrack, name: string) => {
    track.contentHint = 'detail'
    track.addEventListener('ended', () => void end(new Failure('broken-off', 'ended')))
    const display: Display = {
      track,
      name,
      film: undefined,
      frames: readFrames(track, (frame, changed) => display.film?.frame(frame, changed), (error) => void end(new Failure('broken-off', 'ended', String(error)))),
    }
    displays.push(display)
  }

  /** Of several displays only the main one must show something: another may well be empty. */
  const watch = (main: Display) => {
    const blank = createBlankWatch(performance.now())
    let seen = false
    const look = () => {
      if (ended) return
      const luminance = main.frames.luminance()
      const variance = luminance && luminanceVariance(luminance)
      const sight = blank.look(variance, performance.now())
      if (sight === 'blank') {
        void end(variance === undefined ? new Failure('failed', 'no-picture') : new Failure('blank', 'blank'))
        return
      }
      if (sight === 'first-seen') {
        seen = true
        onSeen(main).catch((error: unknown) => report({ type: 'film-failed', detail: String(error) }))
      }
      timer = setTimeout(look, seen ? LOOK_EVERY_MS.afterwards : LOOK_EVERY_MS.untilSeen)
    }
    look()
  }

  const onSeen = async (main: Display) => {
    const { width = 0, height = 0 } = main.track.getSettings()
    const format = filmWanted ? await filmFormat(width, height, settings.frameRate) : undefined
    if (ended) return
    report({ type: 'seen', width, height, mime: format?.mime ?? '' })
    if (!filmWanted) return
    if (!format) {
      report({ type: 'film-failed', detail: 'This machine has no format to record in.' })
      return
    }
    for (const display of displays) display.film = filmOf(display, format)
    if (microphone) sound = startSound(microphone, settings, report)
  }

  const filmOf = ({ track, name }: Display, format: FilmFormat): Film =>
    startFilm({
      track: name,
      format,
      settings,
      report,
      onRate({ frameRate, why }) {
        report({ type: 'adapted', track: name, frameRate, why })
        track.applyConstraints({ frameRate: { max: frameRate } }).catch(() => {
          // It has ended, which is reported.
        })
      },
    })

  begin().catch(end)

  return {
    stopFilm() {
      filmWanted = false
      void stopRecording()
    },
    stop: () => void end(),
  }
}

async function askForDisplay(frameRate: number): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: frameRate } }, audio: false })
  } catch (error) {
    if (error instanceof Error && error.name === 'NotAllowedError') throw new Failure('refused', 'not-allowed')
    throw new Failure('failed', 'not-shared', String(error))
  }
}

async function askForMicrophone(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: true, video: false })
  } catch (error) {
    throw new Failure('failed', 'no-microphone', String(error))
  }
}
