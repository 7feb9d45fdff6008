/** `npm run -s report` and `verify` as assessors meet them: what is written, what is withheld, and the exit codes. */
import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addAddendum } from '../../../electron/main/assess/addenda.ts'
import { makeAssessor } from '../../../electron/main/assess/key.ts'
import { inline } from '../../../electron/interview/report/markdown.ts'
import { exportSession } from '../../../electron/main/evidence/export.ts'
import { receiptOf } from '../../../electron/main/evidence/receipt.ts'
import { report as schema } from '../../../electron/shared/report.ts'
import { heldFrom, interviewed } from '../main/assess/interview.ts'
import { kioskAt } from '../main/evidence/world.ts'

const root = path.join(import.meta.dirname, '../../..')
const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const bundles = path.join(folder, 'bundles')
const [first, second] = ['20260102-030405-abc', '20260103-030405-abd'] as const
const zip = path.join(bundles, `${first}.zip`)

function cli(tool: 'report' | 'verify', args: readonly string[], home = 'nobody'): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts/cli.mjs'), tool, ...args], {
    encoding: 'utf8', env: { ...process.env, WALKTHROUGH_HOME: path.join(folder, home) },
  })
  return { code: status, out: stdout, err: stderr }
}

beforeAll(async () => {
  const kiosk = kioskAt(path.join(folder, 'sessions'))
  interviewed(kiosk, first, 'struggling')
  interviewed(kiosk, second, 'steady')
  for (const id of [first, second]) await exportSession(kiosk, id, bundles)
  const ada = await makeAssessor(path.join(folder, 'ada/assessors'), 'Ada', 'violet otter ninepins')
  await makeAssessor(path.join(folder, 'grace/assessors'), 'Grace', 'violet otter ninepins')
  const held = await heldFrom(kiosk, zip)
  addAddendum(held.addenda, ada, { ...held.close!, notes: [], recommendation: 'Invite her.', overrulings: [{ problem: 'airflow-etl', point: 'purpose', was: 'touched', now: 'covered', reason: 'It is all there.', shownBy: [] }] }, 1)
}, 60_000)

it('writes every format of a bundle, and of a session that the kiosk keeps', () => {
  const json = cli('report', [zip, '--format', 'json'])
  expect(json.code).toBe(0)
  expect(schema.parse(JSON.parse(json.out))).toMatchObject({ session: first, made: { verification: { state: 'intact' } }, assessments: [{ assessor: 'Ada' }] })
  const page = path.join(folder, 'report.html')
  expect(cli('report', [first, '--sessions', path.join(folder, 'sessions'), '--out', page]).code).toBe(0)
  expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/)
  expect(cli('report', [zip, '--format', 'vtt']).out).toMatch(/^WEBVTT\n/)
  expect(cli('report', [zip, '--format', 'md']).out).toContain('overruled by Ada: **Covered**, It is all there.')
})

it.each([['a bundle', [zip]], ['a session that the kiosk keeps', [first, '--sessions', path.join(folder, 'sessions')]]])('compares the receipt and the kiosk’s key of %s, and says whether they fit', (_, what) => {
  const md = (...more: string[]) => cli('report', [...what, '--format', 'md', ...more]).out
  const alone = md()
  const { made: { verification } } = schema.parse(JSON.parse(cli('report', [...what, '--format', 'json']).out))
  const receipt = verification.receipt ?? ''
  // Four of the 37 check symbols are no letters, and Markdown has to escape three of these.
  const shown = inline(receipt)
  expect(alone).toContain(`receipt ${shown} (compare it with what was written down)`)
  expect(alone).toContain('Nobody compared the receipt and the kiosk’s key')
  const key = path.join(folder, 'sessions/kiosk.pem')
  const both = md('--receipt', receipt, '--key', key)
  expect(both).toContain(`**Verified: intact**, receipt ${shown} (compared with the receipt that was given: it fits)`)
  expect(both).toContain('(compared with the key that was given: it fits)')
  expect(both).not.toContain('Nobody compared')
  expect(md('--receipt', receipt)).toContain('Nobody compared the kiosk’s key when')
  const other = md('--receipt', receiptOf('0'.repeat(64)))
  expect(other).toContain(`**Not intact**, receipt ${shown} (it does not fit the receipt that was given)`)
  expect(other).toContain('The receipt is another one')
  const foreign = path.join(folder, 'foreign.pem')
  writeFileSync(foreign, generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' }))
  expect(md('--key', foreign)).toMatch(/\*\*Not intact\*\*[^]*\(it does not fit the key that was given\)/)
  expect(cli('report', [...what, '--receipt', 'AAAA-AAAA-AAAA-AAAA'])).toMatchObject({ code: 1, err: expect.stringContaining('not written down correctly') as string })
  expect(cli('report', ['--compare', bundles, '--key', key]).code).toBe(2)
})

it('shows an assessor nothing of what others signed before they have signed themselves', () => {
  const grace = cli('report', [zip, '--format', 'md'], 'grace')
  expect(grace.out).not.toContain('Invite her')
  expect(grace.out).not.toContain('It is all there')
  expect(grace.err).toContain('first sign your own')
  expect(cli('report', [zip, '--format', 'md'], 'ada').out).toContain('Invite her')
})

it('sets candidates side by side, and says how far assessors agree', () => {
  const { code, out } = cli('report', ['--compare', bundles, '--format', 'md'])
  expect(code).toBe(0)
  expect(out.replaceAll(/ \([^|]*\)/g, '')).toContain(`| Point | Candidate of ${first} | Candidate of ${second} |`)
  expect(cli('report', ['--agreement', bundles]).out).toMatch(/^Ada and the interviewer: 1 session, \d+ of \d+ points alike/)
})

it('reads the others of a folder when one makes no report, and a session that lies there twice once', () => {
  const mixed = path.join(folder, 'mixed')
  mkdirSync(mixed)
  cpSync(zip, path.join(mixed, 'a.zip'))
  spawnSync('unzip', ['-q', zip, '-d', path.join(mixed, 'b')])
  const broken = path.join(mixed, 'c')
  spawnSync('unzip', ['-q', path.join(bundles, `${second}.zip`), '-d', broken])
  const log = path.join(broken, 'events.ndjson')
  writeFileSync(log, readFileSync(log, 'utf8').split('\n').slice(1).join('\n'))
  const { code, out, err } = cli('report', ['--compare', mixed, '--format', 'md'])
  expect(code).toBe(1)
  expect(out).toMatch(new RegExp(`\\| Point \\| Candidate of ${first} \\([^|]* used\\) \\|`))
  expect(err).toContain(`${path.join(mixed, 'b')} was left out: it is the session of ${path.join(mixed, 'a.zip')} once more.`)
  expect(err).toContain(`${broken} was left out: The first event of ${second} is missing or damaged`)
})

it('of two copies of one session the intact one counts, whatever their names are', () => {
  const twice = path.join(folder, 'twice')
  mkdirSync(twice)
  const bytes = readFileSync(zip)
  const [cut, copy] = [path.join(twice, 'a-broken.zip'), path.join(twice, 'b.zip')]
  writeFileSync(cut, bytes.subarray(0, bytes.indexOf('manifest.json') - 30))
  writeFileSync(copy, bytes)
  writeFileSync(path.join(twice, 'c-broken.zip'), readFileSync(cut))
  const { code, out, err } = cli('report', ['--compare', twice, '--format', 'json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject([{ candidates: [{ session: first, damaged: false }] }])
  expect(err.split('\n')).toEqual([`${cut} was left out: it is the session of ${copy} once more.`, `${path.join(twice, 'c-broken.zip')} was left out: it is the session of ${copy} once more.`, ''])
})

it('verifies the addenda that lie beside a bundle: 0 they hold, 1 one was altered or belongs to another session', () => {
  const whole = cli('verify', [zip])
  expect(whole.out).toContain('The addendum of Ada holds')
  expect(whole.out).not.toContain('Invite her')
  expect(whole.code).toBe(0)
  const file = path.join(folder, 'altered.json')
  const [name] = (JSON.parse(cli('verify', [zip, '--json']).out) as { addenda: { file: string }[] }).addenda.map((one) => one.file)
  writeFileSync(file, readFileSync(name!, 'utf8').replace('Invite her.', 'Reject her.'))
  expect(cli('verify', [zip, '--addendum', file])).toMatchObject({ code: 1, out: expect.stringContaining('it was altered') as string })
  expect(cli('verify', [path.join(bundles, `${second}.zip`), '--addendum', name!])).toMatchObject({ code: 1, out: expect.stringContaining(`belongs to the session ${first}`) as string })
  expect(cli('report', [zip, '--format', 'json']).out).not.toContain('Reject her')
})

it('beside a record without its close counts an assessment only where it was signed for just this log, and takes the receipt that fits it', () => {
  const beside = path.join(folder, 'unclosed')
  const bundle = path.join(beside, 'bundle')
  mkdirSync(beside)
  spawnSync('unzip', ['-q', zip, '-d', bundle])
  const receipt = receiptOf((JSON.parse(readFileSync(path.join(bundle, 'checkpoint.json'), 'utf8')) as { head: string }).head)
  for (const name of ['checkpoint.json', 'checkpoint.sig']) rmSync(path.join(bundle, name))
  const [addendum = ''] = readdirSync(bundles).filter((name) => name.endsWith('.addendum.json'))
  cpSync(path.join(bundles, addendum), path.join(beside, addendum))
  const told = (what: string): { readonly verified: string; readonly report: string } => ({ verified: cli('verify', [what, '--receipt', receipt]).out, report: cli('report', [what, '--format', 'md', '--receipt', receipt]).out })

  const whole = told(bundle)
  for (const out of Object.values(whole)) expect(out).toContain('compared with the receipt that was given: it fits the last hash of the log')
  expect(whole.verified).toContain('The addendum of Ada holds')
  expect(whole.report).toContain('overruled by Ada: **Covered**')

  const log = path.join(bundle, 'events.ndjson')
  writeFileSync(log, readFileSync(log, 'utf8').replaceAll('"status":"covered"', '"status":"contradicted"'))
  const rewritten = told(bundle)
  for (const out of Object.values(rewritten)) {
    expect(out).toContain('The receipt is another one')
    expect(out).toMatch(/The addendum of Ada cannot be compared with this record/)
  }
  expect(rewritten.report).toContain('An assessment lies beside this session and does not count.')
  expect(rewritten.report).not.toContain('overruled by Ada')

  // Of another session, under the name of this one.
  rmSync(path.join(beside, addendum))
  const other = path.join(beside, 'other')
  spawnSync('unzip', ['-q', path.join(bundles, `${second}.zip`), '-d', other])
  for (const name of ['checkpoint.json', 'checkpoint.sig']) rmSync(path.join(other, name))
  cpSync(path.join(bundles, addendum), path.join(beside, addendum.replace(first, second)))
  expect(cli('report', [other, '--format', 'json'])).toMatchObject({ code: 0, out: expect.stringContaining('"assessments": []') as string, err: expect.stringContaining(`belongs to the session ${first}`) as string })
})

it('opens a damaged bundle as far as it is intact, and says so in the report', () => {
  const cut = path.join(folder, 'damaged')
  spawnSync('unzip', ['-q', zip, '-d', cut])
  const log = path.join(cut, 'events.ndjson')
  writeFileSync(log, readFileSync(log, 'utf8').split('\n').filter((_, index) => index !== 70 && index < 100).join('\n') + '\n')
  const { code, out } = cli('report', [cut, '--format', 'json'])
  expect(code).toBe(0)
  expect(schema.parse(JSON.parse(out))).toMatchObject({ made: { verification: { state: 'damaged', findings: expect.arrayContaining([expect.objectContaining({ code: 'event-removed' })]) as unknown[] } } })
})

it('leaves the folder of a kiosk as it is: no key is made where one is missing', () => {
  const copy = path.join(folder, 'copy')
  cpSync(path.join(folder, 'sessions'), copy, { recursive: true })
  for (const name of ['kiosk-key.json', 'kiosk.pem']) rmSync(path.join(copy, name))
  // What belongs to a database that is open comes and goes with whoever has it open.
  const names = (): readonly string[] => readdirSync(copy, { recursive: true }).map(String).filter((name) => !/-(shm|wal)$/.test(name)).sort()
  const before = names()
  expect(cli('report', [first, '--sessions', copy, '--format', 'md']).code).toBe(0)
  expect(cli('report', ['--agreement', copy]).code).toBe(0)
  expect(names()).toEqual(before)
})

it('2: called wrongly; 1: nothing to read, in one line', () => {
  for (const args of [[], [zip, '--format', 'docx'], [zip, '--compare', bundles], [zip, 'more']]) expect(cli('report', args).code).toBe(2)
  const hostile = path.join(folder, 'text.zip')
  writeFileSync(hostile, 'hello')
  const { code, err } = cli('report', [hostile])
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(code).toBe(1)
  const large = path.join(folder, 'large')
  spawnSync('unzip', ['-q', zip, '-d', large])
  truncateSync(path.join(large, 'hashes.txt'), 300 * 1024 * 1024)
  expect(cli('report', [large])).toMatchObject({ code: 1, err: '“hashes.txt” in the bundle is too large to be read.\n' })
  expect(cli('report', [path.join(root, 'tests/vectors/evidence/sealed.zip')])).toMatchObject({ code: 1, err: expect.stringContaining('is sealed') as string })
})
