import { createWriteStream, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { existing } from '../../../../electron/main/evidence/tools/world.ts'
import { verifyBundle } from '../../../../electron/main/evidence/verify.ts'
import { temporaryFolder } from '../support/folders.ts'

async function zipOf(files: readonly (readonly [name: string, bytes: Buffer, mode?: number])[], rename: readonly (readonly [string, string])[] = []): Promise<string> {
  const file = path.join(temporaryFolder(), 'hostile.zip')
  const zip = new ZipFile()
  for (const [name, bytes, mode] of files) zip.addBuffer(bytes, name, { ...(mode !== undefined && { mode }) })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file))
  // The writer refuses such names; the same number of bytes is put in their place.
  let text = readFileSync(file).toString('latin1')
  for (const [from, to] of rename) text = text.replaceAll(from, to)
  writeFileSync(file, text, 'latin1')
  return file
}
const small = Buffer.from('{}')

describe('a hostile zip is one clear error', () => {
  it.each([
    ['leaves its folder', () => zipOf([['xx/xx/evil', small]], [['xx/xx/evil', '../../evil']]), /no zip that can be used/],
    ['names a place of its own', () => zipOf([['xtmp/evil', small]], [['xtmp/evil', '/tmp/evil']]), /no zip that can be used/],
    ['names a place of its own on Windows', () => zipOf([['xx/evil', small]], [['xx/evil', 'C:\\evil']]), /no zip that can be used/],
    ['holds one name twice', () => zipOf([['manifest.json', small], ['xanifest.json', small]], [['xanifest', 'manifest']]), /"manifest\.json" twice/],
    ['grows beyond all measure', () => zipOf([['manifest.json', Buffer.alloc(64 * 1024 * 1024)]]), /beyond all measure/],
    ['holds a link', () => zipOf([['manifest.json', Buffer.from('/etc/passwd'), 0o120777]]), /is a link/],
    ['holds a log that is all line breaks', () => zipOf([['events.ndjson', Buffer.alloc(16 * 1024 * 1024, '\n')]]), /more lines than an interview/],
    ['holds nothing of a session', () => zipOf([['readme.txt', small]]), /no bundle/],
    ['is no zip', () => {
      const file = path.join(temporaryFolder(), 'text.zip')
      writeFileSync(file, 'hello')
      return Promise.resolve(file)
    }, /no zip that can be used/],
    ['is not there', () => Promise.resolve('/nowhere/bundle.zip'), /^There is no \/nowhere\/bundle\.zip\.$/],
  ])('one that %s', async (_what, make, message) => {
    await expect(verifyBundle(await make())).rejects.toThrow(expect.objectContaining({ name: 'BundleError', message: expect.stringMatching(message) as string }))
  })

  it('a file in place of the folder of the sessions is said to be none', () => {
    expect(() => existing(import.meta.filename)).toThrow('hostile.test.ts is no folder.')
  })

  it('a folder with a link in it', async () => {
    const folder = path.join(temporaryFolder(), 'bundle')
    mkdirSync(folder)
    symlinkSync('/etc/passwd', path.join(folder, 'manifest.json'))
    await expect(verifyBundle(folder)).rejects.toThrow('no ordinary file')
  })

  it('a log of which nothing holds is damaged, and not every line of it is named', async () => {
    const { findings } = await verifyBundle(await zipOf([['events.ndjson', Buffer.alloc(50_000, '\n')]]))
    expect(findings.at(-1)).toMatchObject({ code: 'event-altered', where: 'further events', text: '49000 more events are damaged.' })
  })

  it('a manifest that is deep, large or no JSON is a finding, not a crash', async () => {
    for (const text of ['['.repeat(100_000), '"'.repeat(1000), `{"v":1,"files":${'[{'.repeat(1000)}`]) {
      const { findings } = await verifyBundle(await zipOf([['manifest.json', Buffer.from(text)]]))
      expect(findings.map(({ code }) => code)).toContain('manifest-altered')
    }
  })
})
