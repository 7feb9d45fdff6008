import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { build } from 'vite'
import { beforeAll, expect, it } from 'vitest'
import { openLog } from '../../../../electron/main/store/log.ts'
import { temporaryFolder } from '../support/folders.ts'

const here = import.meta.dirname
/** Inside the project, where the program finds its packages. */
const outDir = path.join(here, '../../../../node_modules/.cache/walkthrough-tests')

beforeAll(async () => {
  await build({ configFile: false, logLevel: 'error', build: { ssr: path.join(here, 'appending-child.ts'), outDir, emptyOutDir: false, target: 'node20' } })
}, 60_000)

/** Resolves to the last `seq` that the child said was stored, after it was killed in the middle of its work. */
function appendAndKill(file: string, key: Buffer, afterBytes: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(outDir, 'appending-child.js'), file, key.toString('hex')], { stdio: ['ignore', 'pipe', 'inherit'] })
    let told = ''
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (text: string) => {
      told += text
      if (told.length >= afterBytes) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error('the child ended by itself'))
      resolve(Number(told.slice(0, told.lastIndexOf('\n')).split('\n').at(-1)))
    })
  })
}

it('every event that was said to be stored is there after kill -9, and the log goes on', async () => {
  const file = path.join(temporaryFolder(), 'session.sqlite')
  const key = randomBytes(32)
  for (const afterBytes of [1, 120, 700]) {
    const before = openLog(file, key)
    const had = before.read().length
    before.close()
    const acknowledged = await appendAndKill(file, key, afterBytes)
    expect(acknowledged).toBeGreaterThan(had)
    const after = openLog(file, key)
    expect(after.read().length).toBeGreaterThanOrEqual(acknowledged)
    after.close()
  }
}, 60_000)
