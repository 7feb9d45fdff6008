import { beforeEach, describe, expect, it } from 'vitest'
import { admitted } from '../../../../electron/main/share/display.ts'
import type { RecorderPageEvents } from '../../../../electron/main/share/page.ts'
import type { ShareEvents, ShareSettings } from '../../../../electron/main/share/port.ts'
import { createShareWith } from '../../../../electron/main/share/share.ts'
import type { SegmentSink, SegmentStore } from '../../../../electron/main/share/sink.ts'
import type { RecorderOrder, RecorderReport } from '../../../../electron/shared/recorder.ts'

const settings: ShareSettings = { record: true, displays: 'one', microphone: false, frameRate: 10, videoBitsPerSecond: 1_000_000, segmentMs: 60_000 }
const seen: RecorderReport = { type: 'seen', width: 1280, height: 800, mime: 'video/webm;codecs=av1' }
const chunk = (segment: number, ...bytes: number[]): RecorderReport => ({ type: 'chunk', track: 'display', segment, bytes: new Uint8Array(bytes) })

/** A disk in memory; `room` is how many bytes fit on it. */
function disk(room = Infinity) {
  const files = new Map<string, number[]>()
  const state = { room, denied: false }
  const store: SegmentStore = {
    nextNumber: () => (state.denied ? Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' })) : Promise.resolve(files.size + 1)),
    open: (number, track) => {
      const file = `recording/${number}${track === undefined ? '' : `.${track}`}`
      const bytes: number[] = []
      files.set(file, bytes)
      const sink: SegmentSink = {
        append: (chunks) => {
          const all = chunks.flatMap((each) => [...each])
          if (all.length > state.room) return Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
          state.room -= all.length
          bytes.push(...all)
          return Promise.resolve()
        },
        close: () => Promise.resolve({ bytes: bytes.length, sha256: 'hash' }),
      }
      return Promise.resolve({ file, sink })
    },
    measure: () => Promise.resolve(123),
  }
  return { store, files, state }
}

function kiosk(store: SegmentStore) {
  const told: unknown[][] = []
  const orders: RecorderOrder['do'][] = []
  const pages: RecorderPageEvents[] = []
  const timers = new Set<() => void>()
  let closed = 0
  let refused: string | undefined
  const state = { connected: 1 }
  const tell = (name: string) => (...args: unknown[]) => void told.push([name, ...args])
  const events: ShareEvents = {
    started: tell('started'),
    failed: tell('failed'),
    recordingStarted: tell('recordingStarted'),
    segmentClosed: tell('segmentClosed'),
    recordingAdapted: tell('recordingAdapted'),
    displayResized: tell('displayResized'),
    recordingStopped: tell('recordingStopped'),
  }
  const share = createShareWith(
    {
      openPage: (page) => {
        pages.push(page)
        return {
          admit: ({ displays }) => admitted(displays, state.connected),
          order: (order) => void orders.push(order.do),
          granted: () => (refused === undefined ? { display: 'Screen 1' } : { refused }),
          close: () => void closed++,
        }
      },
      openStore: () => store,
      after: (_ms, then) => {
        const run = () => {
          timers.delete(run)
          then()
        }
        timers.add(run)
        return () => timers.delete(run)
      },
    },
    events,
  )
  const page = () => {
    const last = pages.at(-1)
    if (!last) throw new Error('no page was opened')
    return last
  }
  return {
    share,
    told,
    orders,
    pages,
    names: () => told.map(([name]) => name),
    report: (...reports: RecorderReport[]) => reports.forEach((each) => page().report(each)),
    crash: () => page().gone(),
    connect: (displays: number) => {
      state.connected = displays
      pages.at(-1)?.displaysChanged()
    },
    refuse: (why: string) => (refused = why),
    runTimers: () => [...timers].forEach((then) => then()),
    closedPages: () => closed,
    timers,
  }
}

/** Lets everything that is ready to happen happen. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

let film: ReturnType<typeof disk>
let app: ReturnType<typeof kiosk>

beforeEach(() => {
  film = disk()
  app = kiosk(film.store)
})

describe('a share', () => {
  it('of one display only does not begin while a second one is connected, and breaks off when one is', async () => {
    const alone = { ...settings, displays: 'one-only' } as const
    app.connect(2)
    app.share.start('folder', alone)
    expect(app.told).toEqual([['failed', 'failed', expect.stringContaining('More than one screen')]])
    expect(app.orders).toEqual([])
    app.connect(1)
    app.share.start('folder', alone)
    app.report(seen)
    app.connect(2)
    expect(app.told.at(-1)).toEqual(['failed', 'broken-off', expect.stringContaining('A screen was connected')])
    app.report({ type: 'stopped' })
    await settled()
    expect(app.orders).toEqual(['start', 'stop'])
  })

  it('of one of the displays goes on when another is connected', () => {
    app.share.start('folder', settings)
    app.report(seen)
    app.connect(2)
    expect(app.names()).toEqual(['started', 'recordingStarted'])
  })

  it('of several tracks keeps each in segments of its own, and tells what was lost of them', async () => {
    app.share.start('folder', { ...settings, displays: 'every', microphone: true })
    app.report(seen, chunk(1, 1), { ...chunk(1, 2), track: 'display-2' } as RecorderReport, { ...chunk(1, 3), track: 'microphone' } as RecorderReport)
    for (const track of ['display', 'display-2', 'microphone']) app.report({ type: 'segment-ended', track, segment: 1, ms: 900, dropped: track === 'display' ? 4 : 0 })
    app.report({ type: 'adapted', track: 'display', frameRate: 5, why: 'late' }, { type: 'resized', track: 'display', width: 800, height: 600 }, { type: 'stopped' })
    await settled()
    expect(app.told.slice(2)).toEqual(expect.arrayContaining([
      ['segmentClosed', expect.objectContaining({ file: 'recording/1', dropped: 4 })],
      ['segmentClosed', expect.objectContaining({ file: 'recording/1.display-2', track: 'display-2' })],
      ['segmentClosed', expect.objectContaining({ file: 'recording/1.microphone', track: 'microphone' })],
      ['recordingAdapted', { track: 'display', frameRate: 5, why: 'late' }],
      ['displayResized', { track: 'display', width: 800, height: 600 }],
    ]))
  })

  it('is told when the screen is seen, and every segment when it is closed', async () => {
    app.share.start('folder', settings)
    expect(app.told).toEqual([])
    app.report({ type: 'ready' }, seen, chunk(1, 1, 2), chunk(2, 9), chunk(1, 3), { type: 'segment-ended', track: 'display', segment: 1, ms: 60_000, dropped: 0 })
    const stopped = app.share.stop()
    app.report({ type: 'segment-ended', track: 'display', segment: 2, ms: 500, dropped: 0 }, { type: 'stopped' })
    await stopped
    expect(app.told).toEqual([
      ['started', { display: 'Screen 1', width: 1280, height: 800 }],
      ['recordingStarted', 'video/webm;codecs=av1'],
      ['segmentClosed', { file: 'recording/1', bytes: 3, sha256: 'hash', ms: 60_000 }],
      ['segmentClosed', { file: 'recording/2', bytes: 1, sha256: 'hash', ms: 500 }],
    ])
    expect(film.files.get('recording/1')).toEqual([1, 2, 3])
  })

  it('without recording is watched only', async () => {
    app.share.start('folder', { ...settings, record: false })
    app.report({ ...seen, mime: '' }, { type: 'stopped' })
    await settled()
    expect(app.names()).toEqual(['started'])
  })

  it('is not started twice', () => {
    app.share.start('folder', settings)
    app.share.start('folder', settings)
    expect(app.orders).toEqual(['start'])
  })

  it('that is refused is told in the words of the one who refused', () => {
    app.refuse('No screen was found that can be shared.')
    app.share.start('folder', settings)
    app.report({ type: 'failed', why: 'refused', what: 'not-allowed', detail: 'NotAllowedError' })
    expect(app.told).toEqual([['failed', 'refused', 'No screen was found that can be shared.']])
  })

  it('that breaks off is told at once, keeps its film, and can be started again', async () => {
    app.share.start('folder', settings)
    app.report(seen, chunk(1, 1), { type: 'failed', why: 'broken-off', what: 'ended', detail: 'gone' })
    expect(app.names()).toEqual(['started', 'recordingStarted', 'failed'])
    app.share.start('folder', settings)
    expect(app.orders).toEqual(['start'])
    app.report(chunk(1, 2), { type: 'segment-ended', track: 'display', segment: 1, ms: 900, dropped: 0 }, { type: 'stopped' })
    await settled()
    expect(app.told.at(-1)).toEqual(['segmentClosed', { file: 'recording/1', bytes: 2, sha256: 'hash', ms: 900 }])
    expect(app.orders).toEqual(['start', 'start'])
    app.report(seen, chunk(1, 7))
    await settled()
    expect(film.files.get('recording/2')).toEqual([7])
  })
})

describe('the recorder dies', () => {
  it('the share is told as broken off, and the film is closed with the length that is in it', async () => {
    app.share.start('folder', settings)
    app.report(seen, chunk(1, 1, 2))
    app.crash()
    expect(app.told.at(-1)).toEqual(['failed', 'broken-off', 'The screen share has stopped unexpectedly.'])
    await settled()
    expect(app.told.at(-1)).toEqual(['segmentClosed', { file: 'recording/1', bytes: 2, sha256: 'hash', ms: 123 }])
    app.share.start('folder', settings)
    expect(app.pages).toHaveLength(2)
  })

  it('or hangs: two silences in a row are taken for its end, one between reports is not', async () => {
    app.share.start('folder', settings)
    app.report(seen, chunk(1, 1))
    app.runTimers()
    app.report({ type: 'alive' })
    app.runTimers()
    expect(app.names()).toEqual(['started', 'recordingStarted'])
    app.runTimers()
    expect(app.told.at(-1)).toEqual(['failed', 'broken-off', 'The screen share has stopped unexpectedly.'])
    expect(app.closedPages()).toBe(1)
    await settled()
    expect(app.names().at(-1)).toBe('segmentClosed')
    expect(app.timers.size).toBe(0)
  })

  it('before anything was seen: the share has failed, it has not broken off', () => {
    app.share.start('folder', settings)
    app.crash()
    expect(app.told).toEqual([['failed', 'failed', 'The screen share could not be started.']])
  })

  it('while nothing is shared: nobody is told, and the next start has a new one', async () => {
    app.share.start('folder', settings)
    app.report({ type: 'stopped' })
    await settled()
    app.crash()
    expect(app.told).toEqual([])
    app.share.start('folder', settings)
    expect(app.pages).toHaveLength(2)
  })
})

describe('the disk is full', () => {
  it('the film stops with what fitted on it, the person in charge is told, and the share goes on', async () => {
    film.state.room = 3
    app.share.start('folder', settings)
    app.report(seen, chunk(1, 1, 2))
    await settled()
    app.report(chunk(1, 3, 4))
    await settled()
    app.report(chunk(1, 5))
    await settled()
    expect(app.told.slice(2)).toEqual([
      ['segmentClosed', { file: 'recording/1', bytes: 2, sha256: 'hash', ms: 123 }],
      ['recordingStopped', 'There is no room left for the recording. The film has stopped. The interview goes on.'],
    ])
    expect(app.orders).toEqual(['start', 'stop-film'])
    app.report({ type: 'segment-ended', track: 'display', segment: 1, ms: 4_000, dropped: 0 })
    const stopped = app.share.stop()
    app.report({ type: 'stopped' })
    await stopped
    expect(app.names()).toEqual(['started', 'recordingStarted', 'segmentClosed', 'recordingStopped'])
  })

  it('or closed to us: the same, with no segment', async () => {
    film.state.denied = true
    app.share.start('folder', settings)
    app.report(seen, chunk(1, 1), chunk(1, 2))
    await settled()
    expect(app.names()).toEqual(['started', 'recordingStarted', 'recordingStopped'])
    const stopped = app.share.stop()
    app.report({ type: 'stopped' })
    await stopped
    expect(app.names()).toHaveLength(3)
  })
})

describe('stopping', () => {
  it('when nothing runs is done at once', async () => {
    await app.share.stop()
    expect(app.pages).toEqual([])
  })

  it('also takes back a start that was still waiting', async () => {
    app.share.start('folder', settings)
    app.report({ type: 'failed', why: 'refused', what: 'not-allowed', detail: '' })
    app.share.start('folder', settings)
    const stopped = app.share.stop()
    app.report({ type: 'stopped' })
    await stopped
    await settled()
    expect(app.orders).toEqual(['start', 'stop'])
  })

  it('tells no failure that it caused itself', async () => {
    app.share.start('folder', settings)
    const stopped = app.share.stop()
    app.report({ type: 'failed', why: 'refused', what: 'not-allowed', detail: '' }, { type: 'stopped' })
    await stopped
    expect(app.told).toEqual([])
  })

  it('does not wait for ever for a recorder that hangs', async () => {
    app.share.start('folder', settings)
    app.report(seen, chunk(1, 1))
    const stopped = app.share.stop()
    app.runTimers()
    await stopped
    expect(app.closedPages()).toBe(1)
    expect(app.told.at(-1)).toEqual(['segmentClosed', { file: 'recording/1', bytes: 1, sha256: 'hash', ms: 123 }])
  })

  it('leaves no timer behind', async () => {
    app.share.start('folder', settings)
    const stopped = app.share.stop()
    app.report({ type: 'stopped' })
    await stopped
    await settled()
    expect(app.timers.size).toBe(0)
  })

  it('for good closes the window, and nothing starts afterwards', async () => {
    app.share.start('folder', settings)
    const disposed = app.share.dispose()
    app.report({ type: 'stopped' })
    await disposed
    expect(app.closedPages()).toBe(1)
    app.share.start('folder', settings)
    expect(app.orders).toEqual(['start', 'stop'])
  })
})
