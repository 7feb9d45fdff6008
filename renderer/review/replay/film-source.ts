/**
 * The film or the sound of a session as one: its segments, each a film by itself, are laid on the session's time as they are needed.
 * However long the film is, a moment costs one segment.
 */
import type { FilmedPart as Part } from '../../../electron/shared/review.ts'
import type { Film, FilmState } from './player.ts'

/** The film that is held around the present moment; more is given back. */
const KEEP_MS = 4 * 60_000
/** The next segment is fetched when the present one ends in so much time. */
const AHEAD_MS = 20_000
/** Without a picture until so shortly before the end of what is there, the rest is a rounding. */
const TAIL_MS = 120

export interface FilmSource extends Film {
  readonly dispose: () => void
}

/** `media`: a video, or the sound alone. `changed` is told when a picture is there, or turned out not to be. */
export function createFilmSource(media: HTMLMediaElement, parts: readonly Part[], changed: () => void): FilmSource {
  const source = new MediaSource()
  const url = URL.createObjectURL(source)
  const loaded = new Set<Part>()
  const broken = new Set<Part>()
  const disposal = new AbortController()
  let wanted = 0
  let playing = false
  let rate = 1
  let working = false

  const partAt = (at: number): Part | undefined => parts.find(({ from, to }) => from <= at && at < to)
  const isBuffered = (at: number): boolean => {
    for (let index = 0; index < media.buffered.length; index++) {
      if (media.buffered.start(index) * 1000 - TAIL_MS <= at && at < media.buffered.end(index) * 1000 - TAIL_MS) return true
    }
    return false
  }
  const stateAt = (at: number): FilmState => {
    const part = partAt(at)
    if (!part || broken.has(part)) return 'none'
    if (!loaded.has(part)) return 'waits'
    if (!isBuffered(at)) return 'none'
    return media.seeking || media.readyState < HTMLMediaElement.HAVE_CURRENT_DATA ? 'waits' : 'leads'
  }
  const obey = (): void => {
    media.playbackRate = rate
    const runs = playing && stateAt(wanted) !== 'none'
    if (runs && media.paused) media.play().catch((error: unknown) => console.error('the film does not run:', error))
    else if (!runs && !media.paused) media.pause()
  }

  const opened = once(source, 'sourceopen').then(() => {
    URL.revokeObjectURL(url)
    source.duration = (parts.at(-1)?.to ?? 0) / 1000 + 60
  })
  let buffer: SourceBuffer | undefined
  media.src = url

  const load = async (part: Part): Promise<void> => {
    await opened
    const answer = await fetch(part.url, { signal: disposal.signal })
    const type = answer.headers.get('content-type') ?? ''
    if (!answer.ok || !MediaSource.isTypeSupported(type)) {
      broken.add(part)
      return
    }
    const bytes = await answer.arrayBuffer()
    if (disposal.signal.aborted) return
    buffer ??= source.addSourceBuffer(type)
    buffer.abort()
    buffer.changeType(type)
    buffer.timestampOffset = part.from / 1000
    buffer.appendBuffer(bytes)
    await once(buffer, 'updateend')
    if (media.error || !overlaps(buffer.buffered, part)) broken.add(part)
    else loaded.add(part)
  }
  const makeRoom = async (): Promise<void> => {
    for (const part of loaded) {
      if (!buffer || (part.to > wanted - KEEP_MS && part.from < wanted + KEEP_MS)) continue
      buffer.remove(part.from / 1000, part.to / 1000)
      await once(buffer, 'updateend')
      loaded.delete(part)
    }
  }
  /** One thing after the other, and always what is needed most: the present moment may have changed meanwhile. */
  const work = async (): Promise<void> => {
    if (working) return
    working = true
    try {
      for (let part = needed(); part; part = needed()) {
        await makeRoom()
        await load(part).catch((error: unknown) => {
          if (part && !disposal.signal.aborted) broken.add(part)
          else throw error
        })
        changed()
        obey()
      }
    } catch (error) {
      if (!disposal.signal.aborted) console.error('the film cannot be loaded:', error)
    } finally {
      working = false
    }
  }
  const needed = (): Part | undefined => {
    if (disposal.signal.aborted) return undefined
    return [partAt(wanted), parts.find(({ from, to }) => to > wanted && from < wanted + AHEAD_MS)].find((part) => part && !loaded.has(part) && !broken.has(part))
      ?? parts.find((part) => part.from > wanted && part.from < wanted + AHEAD_MS && !loaded.has(part) && !broken.has(part))
  }
  const told = (): void => changed()
  media.addEventListener('seeked', told)

  return {
    seek: (at) => {
      wanted = at
      if (partAt(at)) media.currentTime = at / 1000
      void work()
      obey()
    },
    run: (runs, at) => {
      playing = runs
      rate = at
      obey()
    },
    stateAt: (at) => {
      wanted = at
      void work()
      obey()
      return stateAt(at)
    },
    now: () => media.currentTime * 1000,
    dispose: () => {
      disposal.abort()
      media.removeEventListener('seeked', told)
      media.removeAttribute('src')
      media.load()
    },
  }
}

const once = (target: EventTarget, name: string): Promise<void> => new Promise((resolve) => target.addEventListener(name, () => resolve(), { once: true }))

function overlaps(ranges: TimeRanges, { from, to }: Part): boolean {
  for (let index = 0; index < ranges.length; index++) if (ranges.start(index) * 1000 < to && ranges.end(index) * 1000 > from) return true
  return false
}
