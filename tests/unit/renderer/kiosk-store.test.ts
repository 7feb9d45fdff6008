import { describe, expect, it } from 'vitest'
import type { Kiosk, Published } from '../../../electron/shared/contract.ts'
import type { Message } from '../../../electron/shared/invigilator.ts'
import type { Screen, SequencedViewEvent } from '../../../electron/shared/view.ts'
import { createKioskStore, messageOf } from '../../../renderer/store/kiosk-store.ts'

const lineEvent = (seq: number, text = `line ${seq}`): SequencedViewEvent => ({ seq, at: seq * 1000, event: { type: 'line', line: seq, text, marks: [] } })
const sessionOf = (view: readonly SequencedViewEvent[], draft = '', now = 10_000): Screen => ({ kind: 'session', session: '20260601-091502-aaaa', now, draft, citations: [{ problem: 'airflow-etl', lines: [3, 4] }], view: [...view] })

function kioskOf(first: Screen) {
  let publish: (message: Published) => void = () => {}
  const pending: ((screen: Screen) => void)[] = []
  let screen = first
  let asked = 0
  let held = false
  let failure: Error | undefined
  let helpCalled = false
  let messages: Message[] = []
  const kiosk: Kiosk = {
    command: () => Promise.resolve(),
    screen: () => {
      asked += 1
      if (failure) return Promise.reject(failure)
      return held ? new Promise((resolve) => pending.push(resolve)) : Promise.resolve(screen)
    },
    station: () => Promise.resolve({ language: 'en', clipboard: 'open', panel: 'closed', helpCalled, isFree: false, messages }),
    invigilate: () => Promise.resolve(''),
    folders: () => Promise.resolve([]),
    preflight: () => Promise.resolve([]),
    enlarge: () => undefined,
    onPublished: (listener) => {
      publish = listener
      return () => {}
    },
  }
  return {
    kiosk,
    publish: (message: Published) => publish(message),
    view: (entry: SequencedViewEvent) => publish({ type: 'view', entry }),
    becomes: (next: Screen) => { screen = next },
    fails: (with_: Error | undefined) => { failure = with_ },
    calls: (called: boolean) => { helpCalled = called },
    says: (with_: Message[]) => { messages = with_ },
    hold: () => { held = true },
    answer: (with_: Screen) => pending.shift()?.(with_),
    asked: () => asked,
  }
}
const settled = async () => { for (let turn = 0; turn < 5; turn++) await Promise.resolve() }
const texts = (store: ReturnType<typeof createKioskStore>) => store.getState().view.entries.map((entry) => (entry.kind === 'line' ? entry.sentences.join('') : entry.kind))

describe('the page’s store', () => {
  it('folds what is published onto the screen that it got', async () => {
    const main = kioskOf(sessionOf([lineEvent(1)]))
    const store = createKioskStore(main.kiosk, () => 0)
    await store.load()
    main.view(lineEvent(2))
    expect(texts(store)).toEqual(['line 1', 'line 2'])
    expect(store.getState().restoredLine).toBe(1)
    expect(main.asked()).toBe(1)
  })

  it('holds the welcome for new where the interview has just begun, and for old where it goes on', async () => {
    const interview = { id: 'i', title: 'I', language: 'en', minutes: 1, problems: 1, consent: { version: '1', text: 'c' } }
    const begun = kioskOf({ kind: 'consent', candidate: 'Ada', interview })
    const store = createKioskStore(begun.kiosk, () => 0)
    await store.load()
    begun.publish({ type: 'screen', screen: sessionOf([lineEvent(1)]) })
    expect(store.getState()).toMatchObject({ restoredLine: 0, restoredSeq: 0 })
    const goesOn = createKioskStore(kioskOf(sessionOf([lineEvent(1)])).kiosk, () => 0)
    await goesOn.load()
    expect(goesOn.getState()).toMatchObject({ restoredLine: 1, restoredSeq: 1 })
  })

  it('asks for the whole screen after a gap, and keeps what is being typed', async () => {
    const main = kioskOf(sessionOf([lineEvent(1)], 'old draft'))
    const store = createKioskStore(main.kiosk, () => 0)
    await store.load()
    store.setState({ draft: 'typed since' })
    main.becomes(sessionOf([lineEvent(1), lineEvent(2), lineEvent(3)], 'old draft'))
    main.view(lineEvent(3))
    await settled()
    expect(texts(store)).toEqual(['line 1', 'line 2', 'line 3'])
    expect(store.getState()).toMatchObject({ draft: 'typed since', restoredLine: 1 })
  })

  it('loses nothing that is published while the screen is on its way', async () => {
    const main = kioskOf(sessionOf([]))
    main.hold()
    const store = createKioskStore(main.kiosk, () => 0)
    const loading = store.load()
    main.view(lineEvent(1))
    main.view(lineEvent(2))
    main.answer(sessionOf([lineEvent(1)]))
    await loading
    expect(texts(store)).toEqual(['line 1', 'line 2'])
    expect(main.asked()).toBe(1)
  })

  it('restores a draft with the lines beside it, but not one that has been said already', async () => {
    const said: SequencedViewEvent = { seq: 1, at: 1, event: { type: 'said', id: 'a', text: 'my answer', citations: [] } }
    for (const [draft, expected] of [['my ans', 'my ans'], ['my answer', '']] as const) {
      const store = createKioskStore(kioskOf(sessionOf([said], draft)).kiosk, () => 0)
      await store.load()
      expect(store.getState()).toMatchObject({ draft: expected, citations: expected === '' ? [] : [{ problem: 'airflow-etl', lines: [3, 4] }] })
    }
  })

  it('keeps nothing of a session when check-in comes back', async () => {
    const main = kioskOf(sessionOf([lineEvent(1)], 'secret'))
    const store = createKioskStore(main.kiosk, () => 0)
    await store.load()
    store.setState({ citations: [{ problem: 'etl', lines: [1, 2] }] })
    main.publish({ type: 'screen', screen: { kind: 'check-in', interviews: [], interrupted: false, notices: [], blocked: false } })
    expect(store.getState()).toMatchObject({ draft: '', citations: [] })
    expect(JSON.stringify(store.getState())).not.toMatch(/secret|line 1/)
  })

  it('runs session time on from the screen, and never back', async () => {
    let page = 100
    const main = kioskOf(sessionOf([lineEvent(1)], '', 10_000))
    const store = createKioskStore(main.kiosk, () => page)
    await store.load()
    page += 500
    expect(store.now()).toBe(10_500)
    main.view(lineEvent(2))
    expect(store.now()).toBe(10_500)
    main.view({ ...lineEvent(3), at: 60_000 })
    expect(store.now()).toBe(60_000)
  })

  it('says when the screen could not be had, and recovers', async () => {
    let fails = true
    const kiosk: Kiosk = { ...kioskOf(sessionOf([])).kiosk, screen: () => (fails ? Promise.reject(new Error('The store is locked.')) : Promise.resolve(sessionOf([lineEvent(1)]))) }
    const store = createKioskStore(kiosk, () => 0)
    await store.load()
    expect(store.getState().loadFailure).toBe('The store is locked.')
    fails = false
    await store.load()
    expect(store.getState().loadFailure).toBeUndefined()
    expect(texts(store)).toEqual(['line 1'])
  })

  it('shows the messages that main has, those of before this page among them, and keeps away what the candidate put away', async () => {
    const main = kioskOf(sessionOf([]))
    const [low, stopped] = [{ id: 4, text: 'Low disk.', wall: 0 }, { id: 7, text: 'The film has stopped.', wall: 0 }]
    main.says([low])
    const store = createKioskStore(main.kiosk, () => 0)
    await store.load()
    const shown = (): unknown => store.getState().notices.map(({ text, putAway }) => [text, putAway])
    expect(shown()).toEqual([['Low disk.', false]])
    store.setState(({ notices }) => ({ notices: notices.map((one) => ({ ...one, putAway: true })) }))
    main.publish({ type: 'messages', messages: [low, stopped] })
    expect(shown()).toEqual([['Low disk.', true], ['The film has stopped.', false]])
    main.publish({ type: 'messages', messages: [stopped] })
    expect(shown()).toEqual([['The film has stopped.', false]])
  })
})

describe('a screen that could not be loaded while an interview runs', () => {
  const help = (seq: number, called: boolean): SequencedViewEvent => ({ seq, at: 1, event: { type: 'help', called } })

  it('knows that the invigilator was called, and that the call was answered; the interview’s own view tells it from there on', async () => {
    const main = kioskOf(sessionOf([help(1, true)]))
    const store = createKioskStore(main.kiosk, () => 0)
    const called = (): unknown => [store.getState().screen?.kind, store.getState().station.helpCalled, store.getState().view.helpCalled]
    main.fails(new Error('no screen'))
    await store.load()
    main.calls(true)
    main.view(help(1, true))
    await expect.poll(called).toEqual([undefined, true, false])
    main.calls(false)
    main.view(help(2, false))
    await expect.poll(called).toEqual([undefined, false, false])
    main.calls(true)
    main.fails(undefined)
    await store.load()
    expect(called()).toEqual(['session', false, true])
  })
})

describe('messageOf', () => {
  it('gives the sentence without what Electron puts in front', () => {
    expect(messageOf(new Error("Error invoking remote method 'command': Error: The disk is full."))).toBe('The disk is full.')
    expect(messageOf(new Error("Error invoking remote method 'command': StorageTrouble: Full."))).toBe('StorageTrouble: Full.')
    expect(messageOf('plain')).toBe('plain')
  })
})
