/** What one more example does to the figures of a problem, and `packs -- learn` from a signed addendum to the author's file. */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import { effectOf } from '../../../electron/cli/packs/effect.ts'
import type { Problem } from '../../../electron/interview/pack/schema.ts'
import type { Understand } from '../../../electron/interview/understanding/understanding.ts'
import { addAddendum } from '../../../electron/main/assess/addenda.ts'
import { makeAssessor } from '../../../electron/main/assess/key.ts'
import { reportOn } from '../../../electron/main/assess/reporting.ts'
import { exportSession } from '../../../electron/main/evidence/export.ts'
import { parseSmall } from '../interview/pack/packs.ts'
import { heldFrom, interviewed } from '../main/assess/interview.ts'
import { kioskAt } from '../main/evidence/world.ts'

it('an example is measured on the answers that were there before it', () => {
  const result = parseSmall({ 'sum.examples.yaml': 'empty-list:\n  right: [by nought, by zero]\n  wrong: [a zero, other]\n' })
  if (!('pack' in result)) throw new Error('the small pack has a fault')
  const problem: Problem = result.pack.problems[0]!
  // Understands an answer where one of its words stands in a right example.
  const understand: Understand = ({ text, problem: known }) => {
    const learned = (known?.examples['empty-list']?.right ?? []).flatMap((each) => each.split(' '))
    const points = text.split(' ').some((word) => word !== 'by' && learned.includes(word)) ? [{ id: 'empty-list', status: 'covered' as const, quote: text }] : []
    return { act: 'answer', points, particulars: [], areas: [] }
  }
  const effect = effectOf(problem, { problem: problem.id, point: 'empty-list', kind: 'right', text: 'nought here', session: '', assessor: '', reason: '' }, understand)
  expect(effect).toEqual({
    readAlready: true,
    point: { before: { right: 2, found: 0, mistaken: 1 }, after: { right: 2, found: 1, mistaken: 1 } },
    problem: { before: { right: 2, found: 0, mistaken: 1 }, after: { right: 2, found: 1, mistaken: 1 } },
  })
})

const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const root = path.join(import.meta.dirname, '../../..')
const ID = '20260102-030405-abc'

/** A pack of the author's own: a few examples are measured quickly, and a point has more of them than it needs. */
function packOf(name: string): { readonly own: string; readonly file: string } {
  const own = path.join(folder, name)
  cpSync(path.join(root, 'snippets/reference'), own, { recursive: true })
  const file = path.join(own, 'airflow-etl.examples.yaml')
  writeFileSync(file, '# Ours.\npurpose:\n  right:\n    - a daily job from Postgres to an Azure blob, in capitals\n  wrong:\n    - three tasks in a row\n')
  return { own, file }
}

interface Words { readonly point: string; readonly text: string }

/** A bundle, and beside it what Ada signed: two points were made that the interviewer only heard touched. Returns each with the words. */
async function overruled(name: string, recipients: readonly string[] = [], decrypter?: Decrypter): Promise<{ readonly bundles: string; readonly first: Words; readonly second: Words }> {
  const kiosk = kioskAt(path.join(folder, name, 'sessions'))
  const bundles = path.join(folder, name, 'bundles')
  interviewed(kiosk, ID, 'struggling', recipients)
  const held = await heldFrom(kiosk, (await exportSession(kiosk, ID, bundles)).file, decrypter)
  const { report } = reportOn(held, { keys: [] })
  const [first, second] = report.problems[0]!.points.flatMap(({ id, outcome, decisive }) => {
    const said = report.conversation.find(({ seq }) => seq === decisive)
    return outcome === 'touched' && said ? [{ point: id, text: said.text }] : []
  })
  const ada = await makeAssessor(path.join(folder, name, 'keys'), 'Ada', 'violet otter ninepins')
  const made = [first!, second!].map(({ point }) => ({ problem: 'airflow-etl', point, was: 'touched' as const, now: 'covered' as const, reason: 'It is all there.', shownBy: [] }))
  addAddendum(held.addenda, ada, { ...held.close!, notes: [], recommendation: 'x', overrulings: made }, 1)
  return { bundles, first: first!, second: second! }
}

const learning = (bundles: string, own: string): string[] => [path.join(root, 'scripts/cli.mjs'), 'packs', 'learn', bundles, '--pack', own]
const env = { ...process.env, WALKTHROUGH_HOME: path.join(folder, 'home') }
const examplesOf = (file: string, point: string): readonly string[] => (parse(readFileSync(file, 'utf8')) as Record<string, { right: string[] }>)[point]?.right ?? []

it('takes over what the author accepts, and nothing on a dry run', async () => {
  const { own, file } = packOf('reference')
  const { bundles, first } = await overruled('plain')
  const before = readFileSync(file, 'utf8')
  const learn = (...args: string[]) => spawnSync(process.execPath, [...learning(bundles, own), ...args], { encoding: 'utf8', env, input: '' })

  const dry = learn('--dry-run')
  expect(dry.stdout).toContain(JSON.stringify(first.text))
  expect(dry.stdout).toMatch(/this point +precision [\d.–]+ → [\d.–]+ +recall [\d.–]+ → [\d.–]+/)
  expect(dry.status).toBe(0)
  expect(readFileSync(file, 'utf8')).toBe(before)

  expect(learn().status).toBe(2)

  expect(learn('--accept', 'all').status).toBe(0)
  expect(examplesOf(file, first.point).at(-1)).toBe(first.text)
  expect(readFileSync(file, 'utf8')).toContain('# Ours.')
}, 120_000)

/** Types each answer at a terminal when its question stands there. Resolves with the exit code and what the terminal showed. */
function atTerminal(args: readonly string[], answers: readonly (readonly [question: string, answer: string])[]): Promise<{ readonly code: number | null; readonly shown: string }> {
  const command = [process.execPath, ...args].map((word) => `'${word}'`).join(' ')
  const child = spawn('script', ['-qec', command, '/dev/null'], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting = [...answers]
  let shown = ''
  let since = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text
    const [next] = waiting
    if (!next || !shown.includes(next[0], since)) return
    waiting.shift()
    since = shown.length
    child.stdin.write(next[1])
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, shown })))
}

it.runIf(process.platform === 'linux')('asks for the identity’s passphrase and about each proposal at one terminal', async () => {
  const identity = await generateX25519Identity()
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const { own, file } = packOf('asked')
  const { bundles, first, second } = await overruled('sealed', [await identityToRecipient(identity)], decrypter)
  const protector = new Encrypter()
  protector.setPassphrase('plum kettle')
  protector.setScryptWorkFactor(10)
  const key = path.join(folder, 'identity.age')
  writeFileSync(key, await protector.encrypt(`${identity}\n`))
  const learn = (pack: string, ...answers: readonly string[]) => atTerminal([...learning(bundles, pack), '--identity', key], [['Passphrase of the identity', 'plum kettle\r'], ...answers.map((answer) => ['Take it over? [y/N]', answer] as const)])

  const refused = await atTerminal([...learning(bundles, own), '--identity', key], [['Passphrase of the identity', 'plum kettles\r']])
  expect(refused.code).toBe(1)
  expect(refused.shown).toMatch(/The passphrase does not open this identity\.\s*$/)

  const left = await learn(own, '\u0004')
  expect(left.code).toBe(1)
  expect(left.shown).toMatch(/Broken off\.\s+Nothing was changed\.\s*$/)
  expect(left.shown).not.toContain('plum kettle')
  expect(examplesOf(file, first.point)).not.toContain(first.text)

  const later = await learn(own, 'y\r', '\u0003')
  expect(later.code).toBe(1)
  expect(later.shown).toMatch(/Broken off\.\s+1 example added\. Read the difference, raise the version in pack\.yaml, and run packs -- check\.\s*$/)
  expect([examplesOf(file, first.point).at(-1), examplesOf(file, second.point).at(-1)]).toEqual([first.text, undefined])
}, 120_000)

it.runIf(process.platform === 'linux')('takes answers that are typed ahead for the questions that follow', async () => {
  const { own, file } = packOf('ahead')
  const { bundles, first, second } = await overruled('ahead')
  const { code, shown } = await atTerminal(learning(bundles, own), [['Take it over? [y/N]', 'y\ry\r']])
  expect(shown).toContain('2 examples added')
  expect(code).toBe(0)
  expect([examplesOf(file, first.point).at(-1), examplesOf(file, second.point).at(-1)]).toEqual([first.text, second.text])
}, 120_000)
