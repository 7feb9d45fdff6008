import { execFileSync } from 'node:child_process'
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { signalsOf as reported } from '../../../../electron/interview/report/signals.ts'
import { heldOf } from '../../../../electron/main/assess/held.ts'
import { reportOn } from '../../../../electron/main/assess/reporting.ts'
import { deleteSession } from '../../../../electron/main/evidence/deletion.ts'
import { exportSession } from '../../../../electron/main/evidence/export.ts'
import { openIndex, openInMemory } from '../../../../electron/main/review/library/index-store.ts'
import { createLibrary } from '../../../../electron/main/review/library/library.ts'
import type { Library } from '../../../../electron/main/review/library/library.ts'
import { readEvents } from '../../../../electron/main/record/events.ts'
import { placeOf } from '../../../../electron/main/record/places.ts'
import { entriesOf } from '../../../../electron/main/review/story/entries.ts'
import { signalsOf } from '../../../../electron/main/review/story/signals.ts'
import { tellStory } from '../../../../electron/main/review/story/story.ts'
import type { EventBody } from '../../../../electron/shared/events.ts'
import { keeper, keepSession } from '../../../support/kept-sessions.ts'
import { temporaryFolder } from '../support/folders.ts'
import { wraps } from '../evidence/world.ts'

const project = path.join(import.meta.dirname, '../../../..')
const [ADA, BOB] = ['20260302-091500-ada', '20260303-091500-bob']
const all = { words: '', states: [], interview: '', since: '', until: '', order: 'newest' as const, offset: 0, limit: 50 }

function kept(): { readonly root: string; readonly kiosk: ReturnType<typeof keeper> } {
  const root = path.join(temporaryFolder(), 'sessions')
  const kiosk = keeper(root)
  keepSession(kiosk, { id: ADA, candidate: 'Ada Example', says: 'A zeppelin, naïvely put.', project })
  keepSession(kiosk, { id: BOB, candidate: 'Bob Other', project })
  return { root, kiosk }
}

async function libraryOf({ root, kiosk }: ReturnType<typeof kept>): Promise<Library> {
  const library = createLibrary(placeOf(root), kiosk.sessions, openIndex(root, wraps), () => 0)
  await library.refresh(() => undefined)
  return library
}
const keysOf = (library: Library, query: Partial<typeof all> = {}): readonly string[] => library.find({ ...all, ...query }).rows.map(({ key }) => key)

describe('the library', () => {
  it('finds sessions by what was said, by name and by day, and shows the words', async () => {
    const library = await libraryOf(kept())
    expect(keysOf(library)).toEqual([BOB, ADA])
    expect(keysOf(library, { words: 'naive zepp' })).toEqual([])
    expect(keysOf(library, { words: 'zeppelin nai' })).toEqual([ADA])
    expect(library.find({ ...all, words: 'zeppelin' }).rows[0]?.excerpt).toContainEqual({ text: 'zeppelin', found: true })
    expect(keysOf(library, { words: 'bob' })).toEqual([BOB])
    expect(keysOf(library, { words: '"*() OR NEAR' })).toEqual([])
    expect(keysOf(library, { since: '2026-03-02', until: '2026-03-02' })).toEqual([BOB, ADA])
    expect(library.find({ ...all, limit: 1, offset: 1 })).toMatchObject({ total: 2, rows: [{ key: ADA, candidate: 'Ada Example', state: 'closed', standing: 'log', trouble: '' }] })
    library.close()
  })

  it('finds signs as they stand, and a session by its name and its receipt', async () => {
    const world = kept()
    keepSession(world.kiosk, { id: '20260304-091500-eve', candidate: 'Eve New', says: 'In C++ I would write a == b, or 50 % of it.', project })
    const library = await libraryOf(world)
    for (const words of ['C++', 'c++ write', '==', '50 %', '%']) expect(keysOf(library, { words }), words).toEqual(['20260304-091500-eve'])
    for (const [words, marked] of [['==', '=='], ['%', '%']] as const) {
      const [row] = library.find({ ...all, words }).rows
      expect(row?.excerpt.filter(({ found }) => found).map(({ text }) => text), words).toEqual([marked])
      expect(row?.excerpt.map(({ text }) => text).join('')).toMatch(/^….*In C\+\+ I would write a == b, or 50 % of it\.…?/s)
    }
    // One * alone may be the last sign of a receipt.
    for (const words of ['C+++', '!==', '**', '%%']) expect(keysOf(library, { words }), words).toEqual([])
    expect(keysOf(library, { words: ADA })).toEqual([ADA])
    const record = await library.open(ADA, undefined)
    const { receipt = '' } = await record.check()
    expect(keysOf(library, { words: receipt.toLowerCase() })).toEqual([ADA])
    library.close()
  })

  it('says of a session what the last check of all its files found, and checks anew when one is gone', async () => {
    const world = kept()
    // As WebM begins.
    const film = (text: string): Buffer => Buffer.concat([Buffer.from('1a45dfa3', 'hex'), Buffer.from(text)])
    const minute = film('a minute')
    const folder = keepSession(world.kiosk, { id: '20260304-091500-eve', candidate: 'Eve New', minute, lengthMs: 120_000, project })
    const library = await libraryOf(world)
    const row = () => library.find({ ...all, words: 'eve' }).rows[0]
    const check = async (): Promise<void> => library.keepChecked('20260304-091500-eve', await (await library.open('20260304-091500-eve', undefined)).check())
    await check()
    expect(row()).toMatchObject({ state: 'closed', standing: 'whole', trouble: '' })
    writeFileSync(path.join(folder, 'recording/000001.webm'), film('another'))
    await check()
    expect(row()).toMatchObject({ state: 'damaged', standing: 'changed', trouble: 'recording/000001.webm was altered.' })
    writeFileSync(path.join(folder, 'recording/000001.webm'), minute)
    await check()
    expect(row()).toMatchObject({ state: 'closed', standing: 'whole' })
    rmSync(path.join(folder, 'recording/000001.webm'))
    await library.refresh(() => undefined)
    expect(row()).toMatchObject({ standing: 'log' })
    library.close()
  })

  it('keeps its index without reading sessions again, sees what is new, and forgets what is gone', async () => {
    const world = kept()
    const first = await libraryOf(world)
    first.close()
    const second = await libraryOf(world)
    expect(second.progress()).toEqual({ read: 0, of: 0 })
    keepSession(world.kiosk, { id: '20260304-091500-eve', candidate: 'Eve New', project })
    rmSync(path.join(world.root, BOB), { recursive: true })
    await second.refresh(() => undefined)
    expect(keysOf(second)).toEqual(['20260304-091500-eve', ADA])
    second.close()
  })

  it('leaves no word of a session readable on the disk, and nothing at all once one was deleted', async () => {
    const world = kept()
    const library = await libraryOf(world)
    library.close()
    expect(readFileSync(path.join(world.root, 'review/index.sqlite')).includes('zeppelin')).toBe(false)
    deleteSession({ root: world.root, key: world.kiosk.key, clock: world.kiosk.clock }, ADA, 'asked', true)
    expect(existsSync(path.join(world.root, 'review'))).toBe(false)
  })

  it('makes an index that cannot be read anew', async () => {
    const world = kept()
    const library = await libraryOf(world)
    library.close()
    writeFileSync(path.join(world.root, 'review/index.sqlite'), Buffer.alloc(8192, 7))
    const again = await libraryOf(world)
    expect(keysOf(again)).toEqual([BOB, ADA])
    again.close()
  })

  it('shows bundles in a folder, and those that cannot be opened with the reason', async () => {
    const { kiosk } = kept()
    const bundles = path.join(temporaryFolder(), 'bundles')
    mkdirSync(bundles)
    await exportSession(kiosk, ADA, bundles)
    const { file } = await exportSession(kiosk, BOB, bundles)
    const cut = path.join(bundles, 'cut.zip')
    copyFileSync(file, cut)
    truncateSync(cut, Math.floor(statSync(cut).size * 0.8))
    truncateSync(file, readFileSync(file).indexOf('events.ndjson'))
    writeFileSync(path.join(bundles, 'letter.zip'), 'This is a letter.')
    const library = createLibrary(placeOf(bundles), kiosk.sessions, openInMemory(), () => 0)
    await library.refresh(() => undefined)
    const rows = library.find({ ...all, order: 'candidate' }).rows
    expect(Object.fromEntries(rows.map(({ key, candidate, state, standing, trouble }) => [key, [candidate, state, standing, trouble]]))).toEqual({
      [`${ADA}.zip`]: ['Ada Example', 'exported', 'log', ''],
      'cut.zip': ['Bob Other', 'damaged', 'changed', expect.stringContaining('The zip was cut short')],
      [`${BOB}.zip`]: ['', 'unreadable', 'none', expect.stringContaining('damaged before its log, or at the beginning of it')],
      'letter.zip': ['', 'unreadable', 'none', expect.stringContaining('no zip that can be used')],
    })
    // What a copy has lost is not said of another, and a session keeps its place when it was checked.
    const listed = library.find(all).rows
    expect(listed.filter(({ title }) => title !== '').map(({ key }) => key)).toEqual([`${ADA}.zip`])
    await library.keepChecked('letter.zip', { standing: 'none', findings: [] })
    expect(library.find({ ...all, order: 'candidate' }).rows.map(({ key }) => key)).toEqual(rows.map(({ key }) => key))
    library.close()
  })

  it('says of a sealed bundle that was cut that it is damaged, in the list and when it is opened', async () => {
    const kiosk = keeper(path.join(temporaryFolder(), 'sessions'))
    const recipient = await identityToRecipient(await generateX25519Identity())
    keepSession(kiosk, { id: ADA, candidate: 'Ada Example', policy: `version: 1\nsealing:\n  recipients: [${recipient}]\n`, project })
    const bundles = path.join(temporaryFolder(), 'bundles')
    const { file } = await exportSession(kiosk, ADA, bundles)
    const cut = path.join(bundles, 'cut.zip')
    copyFileSync(file, cut)
    truncateSync(cut, statSync(cut).size - 1000)
    const library = createLibrary(placeOf(bundles), kiosk.sessions, openInMemory(), () => 0)
    await library.refresh(() => undefined)
    const said = expect.stringContaining('The zip was cut short') as string
    expect(Object.fromEntries(library.find(all).rows.map(({ key, state, standing, trouble }) => [key, [state, standing, trouble]]))).toEqual({
      [`${ADA}.zip`]: ['sealed', 'none', ''],
      'cut.zip': ['damaged', 'changed', said],
    })
    expect(await library.open('cut.zip', undefined)).toMatchObject({ kind: 'sealed', atOnce: [{ text: said }] })
    library.close()
  })

  it('keeps its list whatever one of the bundles is: too large to be read, or with a link in it', async () => {
    const { kiosk } = kept()
    const bundles = path.join(temporaryFolder(), 'bundles')
    const { file } = await exportSession(kiosk, ADA, bundles)
    for (const name of ['large', 'linked']) execFileSync('unzip', ['-q', file, '-d', path.join(bundles, name)])
    truncateSync(path.join(bundles, 'large/hashes.txt'), 300 * 1024 * 1024)
    symlinkSync('/etc/passwd', path.join(bundles, 'linked/consent.text'))
    const library = createLibrary(placeOf(bundles), kiosk.sessions, openInMemory(), () => 0)
    await library.refresh(() => undefined)
    expect(Object.fromEntries(library.find(all).rows.map(({ key, state, trouble }) => [key, [state, trouble]]))).toEqual({
      [`${ADA}.zip`]: ['exported', ''],
      large: ['unreadable', expect.stringContaining('too large to be read')],
      linked: ['unreadable', expect.stringContaining('no ordinary file')],
    })
    library.close()
  })

  it('names an interview in each row as its own copy does, and in the choice as most do, or the one that was verified', async () => {
    const { kiosk } = kept()
    const bundles = temporaryFolder()
    for (const id of [ADA, BOB]) execFileSync('unzip', ['-q', (await exportSession(kiosk, id, temporaryFolder())).file, '-d', path.join(bundles, id)])
    const retitled = (name: string, title: string): void => {
      const head = path.join(bundles, name, 'pack/pack.yaml')
      execFileSync('cp', ['-r', path.join(bundles, ADA), path.join(bundles, name)])
      writeFileSync(head, readFileSync(head, 'utf8').replace(/^title:.*$/m, `title: ${title}`))
    }
    // Read before the others: the newest comes first.
    retitled('z-withdrawn', 'WITHDRAWN do not read')
    const library = createLibrary(placeOf(bundles), kiosk.sessions, openInMemory(), () => 0)
    await library.refresh(() => undefined)
    const titles = (): unknown => Object.fromEntries(library.find(all).rows.map(({ key, title }) => [key, title]))
    expect(titles()).toEqual({ [ADA]: 'Code review interview', [BOB]: 'Code review interview', 'z-withdrawn': 'WITHDRAWN do not read' })
    const choice = (): unknown => library.find(all).interviews
    expect(choice()).toEqual([{ id: 'reference', title: 'Code review interview' }])
    for (const name of ['y', 'x']) retitled(name, 'WITHDRAWN do not read')
    await library.refresh(() => undefined)
    expect(choice()).toEqual([{ id: 'reference', title: 'WITHDRAWN do not read' }])
    await library.keepChecked(ADA, { standing: 'whole', findings: [] })
    expect(choice()).toEqual([{ id: 'reference', title: 'Code review interview' }])
    library.close()
  })

  it('reads no file of an interview that is larger than one can be, says which, and shows the rest', async () => {
    const { kiosk } = kept()
    const bundle = path.join(temporaryFolder(), 'bundle')
    execFileSync('unzip', ['-q', (await exportSession(kiosk, ADA, temporaryFolder())).file, '-d', bundle])
    const large = ['pack/pack.yaml', 'pack/airflow-etl.yaml', 'snippets/async-fetch.py']
    for (const name of large) appendFileSync(path.join(bundle, name), '\n# \n'.repeat(300_000))
    const library = createLibrary(placeOf(bundle), kiosk.sessions, openInMemory(), () => 0)
    await library.refresh(() => undefined)
    const said = (name: string): string => `“${name}” in the bundle is too large to be read.`
    const words = large.map(said)
    expect(words).toContain(library.find(all).rows[0]?.trouble)
    expect(library.find(all).rows[0]).toMatchObject({ candidate: 'Ada Example', title: '', state: 'damaged', standing: 'changed' })
    const record = await library.open('bundle', undefined)
    if (record.kind !== 'record') throw new Error('it is sealed')
    const story = await tellStory(record, 'bundle', (file) => file)
    expect(story.findings.map(({ text }) => text).toSorted()).toEqual(words.toSorted())
    expect(story.snippets.map(({ problem, code }) => [problem, code?.includes('def')])).toEqual([['airflow-etl', true], ['async-fetch', undefined]])
    expect(story.entries.length).toBeGreaterThan(20)
    // The signed manifest speaks of the copy as it was, and a forged one could speak of this.
    expect((await record.check()).findings.map(({ text }) => text)).toEqual(expect.arrayContaining(words))
    record.close()
    library.close()
  })

  it('hands nothing to the parser that would keep it busy', async () => {
    const { kiosk } = kept()
    const bundle = path.join(temporaryFolder(), 'bundle')
    execFileSync('unzip', ['-q', (await exportSession(kiosk, ADA, temporaryFolder())).file, '-d', bundle])
    appendFileSync(path.join(bundle, 'pack/pack.yaml'), `extra:\n${' - []\n'.repeat(20_000)}`)
    const library = createLibrary(placeOf(bundle), kiosk.sessions, openInMemory(), () => 0)
    await library.refresh(() => undefined)
    expect(library.find(all).rows[0]).toMatchObject({ candidate: 'Ada Example', title: '' })
    library.close()
  })

  it.each(['../secret', '/etc/passwd', 'nothing', '.'])('opens nothing that is called %s', async (key) => {
    const library = await libraryOf(kept())
    await expect(library.open(key, undefined)).rejects.toThrow('not there any more')
    library.close()
  })
})

describe('a story', () => {
  it('has every word at its moment, with what was understood of it and the lines of the point', async () => {
    const library = await libraryOf(kept())
    const record = await library.open(ADA, undefined)
    if (record.kind !== 'record') throw new Error('it is sealed')
    const story = await tellStory(record, ADA, (file) => file)
    expect(story).toMatchObject({ candidate: 'Ada Example', title: 'Code review interview', state: 'closed', findings: [], displays: [], sound: [] })
    const tuples = story.entries.find((entry) => entry.kind === 'said' && entry.text.startsWith('fetchall returns tuples'))
    expect(tuples).toMatchObject({ points: [{ id: 'tuple-upper', status: 'covered' }] })
    expect(story.reached.find(({ seq }) => seq === tuples?.seq)).toMatchObject({ problem: 'airflow-etl', how: 'covered', at: tuples?.at, lines: expect.arrayContaining([[16, 16]]) as unknown })
    expect(story.snippets.map(({ problem, code }) => [problem, code?.includes('def')])).toEqual([['airflow-etl', true], ['async-fetch', true]])
    expect(story.chapters.map(({ phase }) => phase)).toEqual(['welcome', 'focus', 'share', 'background', 'problem', 'problem'])
    library.close()
  })

  it('tells of every point and every signal what the report tells', async () => {
    const library = await libraryOf(kept())
    const record = await library.open(ADA, undefined)
    if (record.kind !== 'record') throw new Error('it is sealed')
    const [story, { report }] = [await tellStory(record, ADA, (file) => file), reportOn(await heldOf(record), { keys: [] })]
    const steps = report.problems.flatMap(({ id: problem, points }) => points.flatMap(({ id, neededStep, decisive }) => (neededStep === undefined ? [] : [[problem, id, decisive, neededStep]])))
    expect(steps.length).toBeGreaterThan(5)
    expect(steps.map(([problem, id, seq]) => [problem, id, seq, story.reached.find((each) => each.problem === problem && each.point === id && each.seq === seq && each.how === 'covered')?.step])).toEqual(steps)
    const events = readEvents(record.log.lines).events
    const further: readonly EventBody[] = [
      { type: 'suspended', ms: 90_000 }, { type: 'clock-set', byMs: 5000 }, { type: 'display-resized', track: 'display', width: 800, height: 600 }, { type: 'share-lost', why: 'broken-off', detail: '' },
      { type: 'recording-stopped', why: 'The disk is full.' }, { type: 'recording-adapted', track: 'display', frameRate: 5, why: 'late' }, { type: 'signal-noticed', kind: 'paste', grade: 'notable', what: 'Pasted.', state: 'once' },
    ]
    const told = events.toSpliced(-1, 0, ...further.map((body) => ({ ...events.at(-2)!, body })))
    const [onTimeline, inReport] = [signalsOf(told), reported(told)]
    expect(inReport.length).toBeGreaterThanOrEqual(7)
    for (const { text, means, grade } of inReport) expect(onTimeline).toContainEqual(expect.objectContaining({ text: grade === undefined ? text : `${text} (${grade})`, means }))
    const numbered = told.map((event, index) => ({ ...event, seq: index + 1 }))
    const entries = new Map(entriesOf(numbered).map((entry) => [entry.seq, entry]))
    expect(signalsOf(numbered).filter(({ seq }) => !entries.has(seq))).toEqual([])
    expect(signalsOf(numbered).slice(-7).map(({ seq }) => entries.get(seq))).toEqual([
      ['The computer slept or held the program still. (info, 90 seconds)', 'signal'], ['The computer’s clock was set forward by 5 seconds. (notable)', 'signal'],
      ['The shared display has 800 × 600 pixels from here on. (info)', 'signal'], ['The screen share broke off. (notable)', 'signal'], ['The film stopped: The disk is full.', 'signal'],
      ['From here the film of display has at most 5 pictures a second.', 'signal'], ['Pasted. (notable)', 'signal'],
    ].map(([text, tone]): unknown => expect.objectContaining({ kind: 'note', text, tone })))
    library.close()
  })

  it('says what is broken, and tells the rest', async () => {
    const { root, kiosk } = kept()
    const { file } = await exportSession(kiosk, ADA, temporaryFolder())
    const library = createLibrary(placeOf(file), kiosk.sessions, openInMemory(), () => 0)
    const record = await library.open(path.basename(file), undefined)
    if (record.kind !== 'record') throw new Error('it is sealed')
    const lines = record.log.lines.map((line, index) => (index === 7 ? Buffer.from('{"v":1,') : line))
    const story = await tellStory({ ...record, log: { ...record.log, lines } }, 'x', (each) => each)
    expect(story.state).toBe('damaged')
    expect(story.findings.map(({ code }) => code)).toContain('event-altered')
    expect(story.entries.length).toBeGreaterThan(20)
    record.close()
    library.close()
    expect(existsSync(root)).toBe(true)
  })
})
