import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it, vi } from 'vitest'
import { assessmentsFolder } from '../../../../electron/main/assess/addenda.ts'
import { closeSession } from '../../../../electron/main/evidence/close.ts'
import { deleteSession, expired, keptSessions } from '../../../../electron/main/evidence/deletion.ts'
import { exportSession } from '../../../../electron/main/evidence/export.ts'
import { deedsOf, noteDeed, readKioskLogs } from '../../../../electron/main/evidence/kiosk-log.ts'
import { runTool } from '../../../../electron/main/evidence/tools/run.ts'
import { isDamaged, verifyBundle } from '../../../../electron/main/evidence/verify.ts'
import { createReserve } from '../../../../electron/main/store/reserve.ts'
import { canMount, smallDisk, temporaryFolder } from '../support/folders.ts'
import { changeEvent, film, held, ID, kioskAt, WALL, wraps } from './world.ts'

const DAY = 24 * 3_600_000
const OTHER = '20260103-030405-def'
const deeds = (kiosk: ReturnType<typeof kioskAt>): string[] => deedsOf(kiosk.sessions.root, [kiosk.key]).map((deed) => ('session' in deed ? `${deed.type} ${deed.session}` : deed.type))
const keeping = (kiosk: ReturnType<typeof kioskAt>, wall = WALL) => ({ root: kiosk.sessions.root, key: kiosk.key, clock: { wall: () => wall, steady: () => 0 } })

describe('handing over', () => {
  it('puts nothing under the final name before it is verified, and leaves what is there intact alone', async () => {
    const kiosk = kioskAt()
    held(kiosk)
    const to = path.join(temporaryFolder(), 'stick')
    const steps: string[] = []
    const first = await exportSession(kiosk, ID, to, ({ doing, done }) => steps.push(`${doing} ${done}`))
    expect(steps[0]).toMatch(/^writing 0/)
    expect(steps.filter((step) => step.endsWith(' 1'))).toEqual(['checking 1'])
    expect(first).toMatchObject({ state: 'written', verdict: { findings: [] } })
    expect(readdirSync(to)).toEqual([`${ID}.zip`])
    const written = statSync(first.file).mtimeMs
    expect(await exportSession(kiosk, ID, to)).toMatchObject({ state: 'there' })
    expect(statSync(first.file).mtimeMs).toBe(written)
    expect(deeds(kiosk)).toEqual([`session-exported ${ID}`])
  })

  it('puts on record what was written when the program was gone before it could', async () => {
    const kiosk = kioskAt()
    held(kiosk)
    const to = temporaryFolder()
    await exportSession(kiosk, ID, to)
    rmSync(path.join(kiosk.sessions.root, 'kiosk-log.ndjson'))
    expect(await exportSession(kiosk, ID, to)).toMatchObject({ state: 'there' })
    expect(deeds(kiosk)).toEqual([`session-exported ${ID}`])
  })

  it.each([['the log speaks of', [1, 2, 3]], ['was being written at a crash', [1, 2]]] as const)('hands over everything else where the disk cannot read a segment that %s, and names it', async (_what, known) => {
    const kiosk = kioskAt()
    const folder = held(kiosk, { segments: known.map(film) })
    const [number] = known.slice(-1)
    const bad = path.join(folder, `recording/00000${known.length === 3 ? number : 3}.webm`)
    rmSync(bad, { force: true })
    // A folder is the one thing that no account can read as a file.
    mkdirSync(bad)
    const { file, verdict } = await exportSession(kiosk, ID, temporaryFolder())
    const code = known.length === 3 ? 'segment-altered' : 'segment-unknown'
    expect(verdict.findings.map(({ code, where, text }) => [code, where, text.includes('already when the bundle was written')])).toEqual([[code, 'recording/000003.webm', true]])
    expect(await verifyBundle(file)).toMatchObject({ events: verdict.events, session: ID })
    expect(existsSync(bad)).toBe(true)
  })

  it('says that the kiosk cannot read where that is so, and does not blame the place where it was to go', async () => {
    const kiosk = kioskAt()
    const folder = held(kiosk)
    const segment = path.join(folder, 'recording/000002.webm')
    rmSync(segment)
    symlinkSync(segment, segment)
    await expect(exportSession(kiosk, ID, temporaryFolder())).rejects.toThrow(expect.objectContaining({ name: 'StorageTrouble', message: expect.stringContaining('could not be read') as string }))
  })

  it('begins again after an interruption, and replaces a file that is broken', async () => {
    const kiosk = kioskAt()
    held(kiosk)
    const to = temporaryFolder()
    for (const left of ['.part', '.999999999.part']) writeFileSync(path.join(to, `${ID}.zip${left}`), 'half')
    writeFileSync(path.join(to, `${ID}.zip`), 'broken')
    expect(await exportSession(kiosk, ID, to)).toMatchObject({ state: 'written', verdict: { findings: [] } })
    expect(readdirSync(to)).toEqual([`${ID}.zip`])
  })

  it('leaves alone what another process is writing', async () => {
    const kiosk = kioskAt()
    held(kiosk)
    const to = temporaryFolder()
    writeFileSync(path.join(to, `${ID}.zip.${process.ppid}.part`), 'half')
    await exportSession(kiosk, ID, to)
    expect(readdirSync(to).sort()).toEqual([`${ID}.zip`, `${ID}.zip.${process.ppid}.part`].sort())
  })

  it('is refused into the folder of the sessions, by whatever way', async () => {
    const kiosk = kioskAt()
    const folder = held(kiosk)
    const link = path.join(temporaryFolder(), 'stick')
    symlinkSync(kiosk.sessions.root, link)
    for (const to of [kiosk.sessions.root, folder, path.join(folder, 'new'), link]) await expect(exportSession(kiosk, ID, to)).rejects.toThrow('where the interviews lie already')
    expect(deeds(kiosk)).toEqual([])
  })

  it('is refused where the policy was changed: whether to seal is not known then', async () => {
    const kiosk = kioskAt()
    const folder = held(kiosk, { policy: 'version: 1\nreserveMiB: 7\n' })
    writeFileSync(path.join(folder, 'policy.yaml'), 'version: 1\n')
    const to = temporaryFolder()
    await expect(exportSession(kiosk, ID, to)).rejects.toThrow('not the one that it was held under')
    expect(readdirSync(to)).toEqual([])
  })

  it('takes only the interview’s own files', async () => {
    const kiosk = kioskAt()
    const folder = held(kiosk)
    writeFileSync(path.join(folder, 'pack/.DS_Store'), 'x')
    mkdirSync(path.join(folder, 'pack/folder'))
    expect((await exportSession(kiosk, ID, temporaryFolder())).verdict.findings).toEqual([])
  })

  it('leaves no trace when the writing fails', async () => {
    const kiosk = kioskAt()
    held(kiosk)
    const to = temporaryFolder()
    const full = { ...kiosk, write: (_plan: unknown, draft: string) => (writeFileSync(draft, 'half'), Promise.reject(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }))) }
    await expect(exportSession(full, ID, to)).rejects.toThrow(`${to} is full. Please make room, or choose another place.`)
    expect(readdirSync(to)).toEqual([])
    expect(deeds(kiosk)).toEqual([])
  })

  it.each([
    ['an identity that is not there', ['--identity', '/no/such/file', 'out'], 'There is no /no/such/file.\n'],
    ['an identity that is a folder', ['--identity', '/', 'out'], 'A file is wanted, and / is a folder.\n'],
    ['a file in place of the folder', [import.meta.filename], `${import.meta.filename} is a file. The bundles go into a folder: name one, or one that is to be made.\n`],
  ])('says in words what is wrong with %s', async (_what, more, sentence) => {
    const kiosk = kioskAt()
    held(kiosk)
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect(await runTool('export', ['--all', ...more], { wraps, root: () => kiosk.sessions.root, app: 'test', command: String, assessors: () => '', print: () => Promise.reject(new Error('nothing is printed')) })).toBe(1)
    const lines = said.mock.calls.map(([text]) => text)
    said.mockRestore()
    expect(lines).toEqual([sentence])
  })

  it.skipIf(!canMount)('refuses a disk that has no room for it, before anything is written', async () => {
    const kiosk = kioskAt()
    held(kiosk)
    const disk = smallDisk(512)
    await expect(exportSession(kiosk, ID, disk)).rejects.toThrow(/The bundle needs 2 MiB in .+ and 0 MiB are free there\. Please make room, or choose another place\./)
    expect(readdirSync(disk)).toEqual([])
    expect(deeds(kiosk)).toEqual([])
  })

  it('hands over a session that lost a segment, and says so', async () => {
    const kiosk = kioskAt()
    const folder = held(kiosk)
    execFileSync('rm', [path.join(folder, 'recording/000002.webm')])
    const { verdict } = await exportSession(kiosk, ID, temporaryFolder())
    expect(verdict.findings.map(({ code, where }) => `${code} ${where}`)).toEqual(['segment-missing recording/000002.webm'])
  })

  it('hands over a session that lost what was shown in it, and says so', async () => {
    const kiosk = kioskAt()
    const folder = held(kiosk)
    for (const name of readdirSync(path.join(folder, 'pack'))) rmSync(path.join(folder, 'pack', name))
    const { verdict } = await exportSession(kiosk, ID, temporaryFolder())
    expect(verdict.findings.map(({ code, where }) => `${code} ${where}`)).toEqual(['file-missing snippets/airflow-etl.py', 'file-missing pack/pack.yaml'])
    expect(isDamaged(verdict)).toBe(true)
  })

  it('holds the film plain, whether it was encrypted on the disk or, as in older sessions, was not', async () => {
    const kiosk = kioskAt()
    const folder = held(kiosk)
    expect(readFileSync(path.join(folder, 'recording/000002.webm')).includes('film of minute')).toBe(false)
    writeFileSync(path.join(folder, 'recording/000001.webm'), film(1))
    const { file, verdict } = await exportSession(kiosk, ID, temporaryFolder())
    expect(verdict.findings).toEqual([])
    for (const number of [1, 2, 3]) expect(execFileSync('unzip', ['-p', file, `recording/00000${number}.webm`])).toEqual(film(number))
  })

  it('refuses an interview that has not ended', async () => {
    const kiosk = kioskAt()
    held(kiosk, { ended: false })
    await expect(exportSession(kiosk, ID, temporaryFolder())).rejects.toThrow('It can be handed over when it was gone on with')
  })

  it.each([1, 3, 8])('says of one that has not ended and with which nobody can go on, because event %s is damaged, that the kiosk ends it', async (seq) => {
    const kiosk = kioskAt()
    changeEvent(held(kiosk, { ended: false }), seq, '{"v":1', '{"v;1')
    await expect(exportSession(kiosk, ID, temporaryFolder())).rejects.toThrow('The kiosk ends it as it is when it is started next')
    const said = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
    expect(await runTool('sessions', ['list'], { wraps, root: () => kiosk.sessions.root, app: 'test', command: String, assessors: () => '', print: () => Promise.reject(new Error('nothing is printed')) })).toBe(0)
    expect(said.mock.calls.join('')).toContain('has not ended; it is damaged, so the kiosk ends it when it is started next')
  })

  it.each(['plain', 'sealed'])('common tools open, read and check a %s bundle, as its own instructions say', async (kind) => {
    const kiosk = kioskAt()
    const identity = await generateX25519Identity()
    held(kiosk, kind === 'plain' ? {} : { policy: `version: 1\nsealing:\n  recipients: [${await identityToRecipient(identity)}]\n` })
    const cwd = temporaryFolder()
    const { file } = await exportSession(kiosk, ID, cwd)
    writeFileSync(path.join(cwd, 'IDENTITY'), `${identity}\n`)
    const instructions = execFileSync('unzip', ['-p', file, 'HOW-TO-VERIFY.txt'], { encoding: 'utf8' })
    const commands = instructions.split('\n').flatMap((line) => /^.{20} ((?:unzip|find|jq|openssl|sed|h=).*)$/.exec(line)?.[1] ?? [])
    expect(commands).toHaveLength(12)
    // In one shell, word for word: what one line leaves is what the next one finds.
    const script = commands.map((command) => `echo "=== "\n${command}\n`).join('').replaceAll('SESSION', ID)
    const [unpacked, sealed, opened, signer, close, manifest, files, , film, conversation, chain, receipt] = execFileSync('sh', ['-e', '-c', script], { cwd, encoding: 'utf8' }).split('=== \n').slice(1)
    expect([unpacked, opened]).toEqual([expect.stringContaining('inflating: '), ''])
    expect(signer).toContain(kiosk.key.fingerprint)
    expect(close).toContain('Verified Successfully')
    expect(manifest).toContain('Verified Successfully')
    for (const sums of [sealed, files]) expect([sums?.match(/: OK\n/g)?.length, sums?.includes('FAILED')]).toEqual([sums?.split('\n').slice(0, -1).length, false])
    expect(sealed?.includes('.age: OK')).toBe(kind === 'sealed')
    expect(files).toContain('events.ndjson: OK')
    expect(film?.match(/OK/g)).toHaveLength(3)
    expect(conversation).toContain('candidate-said\tone')
    const verdict = await verifyBundle(path.join(cwd, ID))
    expect(chain?.trim()).toBe(verdict.head)
    expect(receipt?.trim()).toBe(verdict.receipt?.replaceAll('-', '').slice(0, 15))
    expect(verdict.findings).toEqual([])
  })
})

describe('removing', () => {
  it('is refused for what was never exported, unless told twice', () => {
    const kiosk = kioskAt()
    const folder = held(kiosk)
    expect(() => deleteSession(keeping(kiosk), ID, 'asked', false)).toThrow('--even-unexported')
    expect(existsSync(folder)).toBe(true)
    const addenda = assessmentsFolder(kiosk.sessions.root)
    mkdirSync(addenda)
    for (const name of [`${ID}.aaaa.addendum.json`, 'other.aaaa.addendum.json']) writeFileSync(path.join(addenda, name), 'what an assessor wrote')
    deleteSession(keeping(kiosk), ID, 'asked', true)
    expect(readdirSync(addenda)).toEqual(['other.aaaa.addendum.json'])
    expect(existsSync(folder)).toBe(false)
    expect(deeds(kiosk)).toEqual([`deletion-begun ${ID}`, `session-deleted ${ID}`])
  })

  it('is refused for an interview that may be running, unless that is said too', async () => {
    const kiosk = kioskAt()
    const folder = held(kiosk, { ended: false })
    const world = { wraps, root: () => kiosk.sessions.root, app: 'test', command: String, assessors: () => '', print: () => Promise.reject(new Error('nothing is printed')) }
    expect(await runTool('sessions', ['delete', ID, '--even-unexported'], world)).toBe(1)
    expect(existsSync(folder)).toBe(true)
    expect(await runTool('sessions', ['delete', ID, '--even-unexported', '--even-unfinished'], world)).toBe(0)
    expect(existsSync(folder)).toBe(false)
  })

  it('concerns one session and no other, and stays provable', async () => {
    const kiosk = kioskAt()
    held(kiosk)
    held(kiosk, { id: OTHER })
    await exportSession(kiosk, ID, temporaryFolder())
    const assessments = path.join(kiosk.sessions.root, 'assessments')
    mkdirSync(assessments)
    for (const id of [ID, OTHER]) writeFileSync(path.join(assessments, `${id}.0123456789abcdef.addendum.json`), '{}')
    deleteSession(keeping(kiosk), ID, 'asked', false)
    expect(readdirSync(assessments)).toEqual([`${OTHER}.0123456789abcdef.addendum.json`])
    expect(keptSessions(kiosk.sessions.root, [kiosk.key])).toEqual([{ id: OTHER, exported: false }])
    const [exported] = deedsOf(kiosk.sessions.root, [kiosk.key])
    expect(exported).toMatchObject({ type: 'session-exported', session: ID, head: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
    expect(readFileSync(path.join(kiosk.sessions.root, 'kiosk-log.ndjson'), 'utf8')).not.toContain('Ada')
  })

  it('refuses names that are no session', () => {
    const kiosk = kioskAt()
    for (const name of ['..', '.', '', `../${ID}`, 'kiosk-key.json']) expect(() => deleteSession(keeping(kiosk), name, 'asked', true)).toThrow('There is no session')
  })

  it('finds what is older than the days that its own policy promised', () => {
    const kiosk = kioskAt()
    held(kiosk, { policy: 'version: 1\nconsent:\n  retentionDays: 30\n' })
    held(kiosk, { id: OTHER })
    const due = (days: number): string[] => expired(keeping(kiosk, WALL + days * DAY)).due.map(({ id }) => id)
    expect(due(29)).toEqual([])
    expect(due(31)).toEqual([ID])
    expect(due(92)).toEqual([ID, OTHER])
  })

  it('goes on with the others where the policy of one cannot be read, and names that one', () => {
    const kiosk = kioskAt()
    rmSync(path.join(held(kiosk), 'policy.yaml'))
    held(kiosk, { id: OTHER })
    expect(expired(keeping(kiosk, WALL + 92 * DAY))).toMatchObject({ due: [{ id: OTHER }], unknown: [{ id: ID, why: expect.stringContaining('is missing') as string }] })
  })

  it.skipIf(!canMount)('goes on with the others where the disk does not let one go, and names that one', async () => {
    const kiosk = kioskAt()
    const [stuck, free] = ['20200102-030405-abc', '20200103-030405-abc'].map((id) => held(kiosk, { id }))
    smallDisk(64, path.join(stuck!, 'mounted'))
    const said = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
    expect(await runTool('sessions', ['expire', '--even-unexported'], { wraps, root: () => kiosk.sessions.root, app: 'test', command: String, assessors: () => '', print: () => Promise.reject(new Error('nothing is printed')) })).toBe(1)
    expect(said.mock.calls.map(([line]) => line)).toEqual([`deleted  ${path.basename(free!)}\n`, expect.stringMatching(new RegExp(`^NOT      ${path.basename(stuck!)}: .*not be deleted`))])
    expect([existsSync(stuck!), existsSync(free!)]).toEqual([true, false])
  })

  it('finishes a removal that a crash cut short, without asking again', () => {
    const kiosk = kioskAt()
    const folder = held(kiosk)
    noteDeed(kiosk.sessions.root, kiosk.key, WALL, { type: 'deletion-begun', session: ID, why: 'asked', exported: false })
    for (const name of ['key.json', 'policy.yaml']) rmSync(path.join(folder, name))
    expect(expired(keeping(kiosk))).toMatchObject({ due: [{ id: ID }], unknown: [] })
    deleteSession(keeping(kiosk), ID, 'retention', false)
    expect(existsSync(folder)).toBe(false)
    expect(deeds(kiosk)).toEqual([`deletion-begun ${ID}`, `session-deleted ${ID}`])
  })
})

describe.skipIf(!canMount)('on a full disk', () => {
  /** An ended, closed interview as a restart finds it, and not a byte of room; `beside` lies in its folder too. */
  const onFullDisk = (beside: Readonly<Record<string, Buffer>> = {}): ReturnType<typeof kioskAt> => {
    const before = kioskAt()
    const folder = held(before)
    const { log } = before.sessions.open(ID)
    closeSession(log, ID, before.key, WALL)
    log.close()
    for (const [name, bytes] of Object.entries(beside)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), bytes)
    }
    const disk = smallDisk(4096)
    // The files beside the log go when the last program lets go of it.
    cpSync(before.sessions.root, path.join(disk, 'sessions'), { recursive: true, filter: (name) => !/-(wal|shm)$/.test(name) })
    return kioskAt(path.join(disk, 'sessions'))
  }
  const fill = (kiosk: ReturnType<typeof kioskAt>): void => {
    for (const bytes of [4096, 1]) {
      expect(() => {
        for (;;) appendFileSync(path.join(kiosk.sessions.root, '../other'), Buffer.alloc(bytes))
      }).toThrow('ENOSPC')
    }
  }
  const tool = async (kiosk: ReturnType<typeof kioskAt>, name: string, ...args: string[]): Promise<string> => {
    const out = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
    const world = { wraps, root: () => kiosk.sessions.root, app: 'test', command: String, assessors: () => kiosk.sessions.root, print: () => Promise.reject(new Error('nothing is printed here')) }
    const code = await runTool(name, args, world)
    const said = out.mock.calls.join('')
    out.mockRestore()
    expect([code, said]).toEqual([0, said])
    return said
  }

  it('what is there is listed, handed over to another disk and then deleted: that is how room is made', async () => {
    const kiosk = onFullDisk()
    createReserve(kiosk.sessions.root, 1).take()
    fill(kiosk)
    expect(await tool(kiosk, 'sessions', 'list')).toContain('not exported  "Ada Example"')
    const to = temporaryFolder()
    await tool(kiosk, 'export', '--all', to)
    expect(isDamaged(await verifyBundle(path.join(to, `${ID}.zip`)))).toBe(false)
    await tool(kiosk, 'sessions', 'delete', ID)
    expect(deeds(kiosk)).toEqual([`session-exported ${ID}`, `deletion-begun ${ID}`, `session-deleted ${ID}`])
  })

  it('without a reserve, what was made of an interview makes room for putting its removal on record', async () => {
    const kiosk = onFullDisk({ 'film/display.webm': Buffer.alloc(8192) })
    fill(kiosk)
    expect(await tool(kiosk, 'sessions', 'list')).toContain('"Ada Example"')
    await tool(kiosk, 'sessions', 'delete', ID, '--even-unexported')
    expect(deeds(kiosk)).toEqual([`deletion-begun ${ID}`, `session-deleted ${ID}`])
  })

  it('where nothing can go, nothing is removed', () => {
    const kiosk = onFullDisk()
    fill(kiosk)
    expect(() => deleteSession(keeping(kiosk), ID, 'asked', true)).toThrow(expect.objectContaining({ kind: 'full' }))
    const { log } = kiosk.sessions.open(ID)
    expect(log.read()).toHaveLength(9)
    log.close()
  })
})

describe('the kiosk’s own log', () => {
  const note = (kiosk: ReturnType<typeof kioskAt>, session: string): void => noteDeed(kiosk.sessions.root, kiosk.key, WALL, { type: 'session-deleted', session })
  const file = (kiosk: ReturnType<typeof kioskAt>): string => path.join(kiosk.sessions.root, 'kiosk-log.ndjson')

  it('goes on after a crash in the middle of a line', () => {
    const kiosk = kioskAt()
    note(kiosk, 'one')
    appendFileSync(file(kiosk), '{"entry":"{\\"v\\":1')
    note(kiosk, 'two')
    expect(deeds(kiosk)).toEqual(['session-deleted one', 'session-deleted two'])
  })

  it.each([
    ['altered', (lines: string[]) => lines.with(1, lines[1]!.replace('two', 'TWO')), 2],
    ['removed', (lines: string[]) => lines.toSpliced(1, 1), 2],
    ['reordered', (lines: string[]) => [lines[1]!, lines[0]!, lines[2]!], 1],
  ])('an entry that was %s is named, and nothing after it is believed; what is done next is on record in a log of its own', (_how, edit, brokenAt) => {
    const kiosk = kioskAt()
    for (const name of ['one', 'two', 'three']) note(kiosk, name)
    const changed = edit(readFileSync(file(kiosk), 'utf8').trimEnd().split('\n')).map((line) => `${line}\n`).join('')
    writeFileSync(file(kiosk), changed)
    expect(readKioskLogs(kiosk.sessions.root, [kiosk.key])).toMatchObject([{ brokenAt, entries: { length: brokenAt - 1 } }])
    note(kiosk, 'four')
    const [before, now] = readKioskLogs(kiosk.sessions.root, [kiosk.key])
    expect(before).toMatchObject({ brokenAt, entries: { length: brokenAt - 1 } })
    expect(readFileSync(path.join(kiosk.sessions.root, before!.file), 'utf8')).toBe(changed)
    const sha256 = createHash('sha256').update(changed).digest('hex')
    expect(now).toMatchObject({ file: 'kiosk-log.ndjson', brokenAt: undefined, entries: [{ seq: 1, deed: { type: 'log-set-aside', file: before!.file, sha256 } }, { seq: 2, deed: { session: 'four' } }] })
  })

  it('waits for the other side that writes to it, and takes no lock of a process that is gone for one', async () => {
    const kiosk = kioskAt()
    const lock = path.join(kiosk.sessions.root, 'kiosk-log.lock')
    writeFileSync(lock, '999999999')
    note(kiosk, 'one')
    const other = spawn('sh', ['-c', `echo $$ > '${lock}' && echo held && sleep 0.3 && rm '${lock}'`])
    await once(other.stdout, 'data')
    note(kiosk, 'two')
    writeFileSync(lock, String(process.pid))
    expect(() => note(kiosk, 'three')).toThrow(expect.objectContaining({ kind: 'locked' }))
    // As after a restart of the computer, when another process has that number.
    utimesSync(lock, 1, 1)
    note(kiosk, 'four')
    expect(deeds(kiosk)).toEqual(['session-deleted one', 'session-deleted two', 'session-deleted four'])
  })
})
