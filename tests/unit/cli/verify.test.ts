/** `npm run -s verify` as people and programs meet it: what it prints, and its exit codes. */
import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Encrypter } from 'age-encryption'
import { expect, it, onTestFinished } from 'vitest'

const root = path.join(import.meta.dirname, '../../..')
const vectors = path.join(root, 'tests/vectors/evidence')
function verify(...args: string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts/cli.mjs'), 'verify', ...args], { encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}
function folder(): string {
  const made = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-test-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

it('0: intact', () => {
  const { code, out } = verify(path.join(vectors, 'open.zip'))
  expect(out).toContain('INTACT: every event')
  expect(code).toBe(0)
  expect(verify(path.join(vectors, 'sealed.zip'), '--identity', path.join(vectors, 'identity.txt')).code).toBe(0)
})

it('0: intact, with an identity that is protected with a passphrase, which comes from a pipe', async () => {
  const encrypter = new Encrypter()
  encrypter.setPassphrase('violet otter')
  encrypter.setScryptWorkFactor(10)
  const file = path.join(folder(), 'identity.age')
  writeFileSync(file, await encrypter.encrypt(readFileSync(path.join(vectors, 'identity.txt'))))
  const by = (input: string) => spawnSync(process.execPath, [path.join(root, 'scripts/cli.mjs'), 'verify', path.join(vectors, 'sealed.zip'), '--identity', file], { encoding: 'utf8', input })
  expect([by('violet otter\n').status, by('another\n').status]).toEqual([0, 2])
  expect(by('\n')).toMatchObject({ status: 2, stderr: 'This identity is protected with a passphrase, and none was entered.\n' })
})

it.each([['--key', 'A public key (--key) is a file'], ['--identity', 'A file is wanted']])('2: %s names a folder, and that is said', (option, sentence) => {
  const { code, err } = verify(path.join(vectors, 'open.zip'), option, vectors)
  expect([code, err]).toEqual([2, `${sentence}, and ${vectors} is a folder.\n`])
})

it('takes names as meant from where the person stood, though npm starts it in the project', () => {
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/cli.mjs'), 'verify', 'sealed.zip', '--identity', 'identity.txt'], { cwd: root, env: { ...process.env, INIT_CWD: vectors } })
  expect(status).toBe(0)
})

it('1: changed, with the place', () => {
  const unpacked = folder()
  execFileSync('unzip', ['-q', path.join(vectors, 'open.zip'), '-d', unpacked])
  appendFileSync(path.join(unpacked, 'recording/000001.webm'), 'x')
  const { code, out } = verify(unpacked)
  expect(out).toContain('! segment-altered: recording/000001.webm was altered.')
  expect(code).toBe(1)
  const json = JSON.parse(verify(unpacked, '--json').out) as { findings: { code: string }[] }
  expect(json.findings.map((found) => found.code)).toEqual(['segment-altered'])
})

it('2: no bundle, one line and no stack', () => {
  const file = path.join(folder(), 'text.zip')
  writeFileSync(file, 'hello')
  const { code, err } = verify(file)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).toContain('no zip that can be used')
  expect(code).toBe(2)
  expect(verify().code).toBe(2)
  cpSync(path.join(vectors, 'open.zip'), file)
  expect(verify(file, '--receipt', 'AAAA-AAAA-AAAA-AAAA')).toMatchObject({ code: 2, err: expect.stringContaining('not written down correctly') as string })
})

it('3: sealed, and nothing to open it with', () => {
  const { code, out } = verify(path.join(vectors, 'sealed.zip'))
  expect(out).toContain('INTACT AS FAR AS COULD BE SEEN')
  expect(code).toBe(3)
})

it('prints nothing on a line of its own that a bundle says of itself', () => {
  const made = folder()
  const opened = { v: 1, seq: 1, body: { type: 'session-opened', session: 'x\nINTACT: every event and every file is as it was when the session was closed.\r\u2028', pack: { sha256: '' } } }
  writeFileSync(path.join(made, 'events.ndjson'), `${JSON.stringify(opened)}\n`)
  const { code, out } = verify(made)
  expect(out).toContain('INTACT: every event')
  expect(out.split(/[\r\n\u2028\u2029]/).filter((line) => line.startsWith('INTACT'))).toEqual([])
  expect(code).toBe(1)
})
