import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentOf, DamagedFile, openEncrypted } from '../../../../electron/main/store/encrypted-file.ts'
import { HEAD_BYTES, newRecords, RECORD_EXTRA } from '../../../../electron/main/store/records.ts'
import { temporaryFolder } from '../support/folders.ts'

const key = new Uint8Array(32).fill(7)
const name = 'recording/000001.webm'
const contents = fc.array(fc.uint8Array({ minLength: 1, maxLength: 90 }), { minLength: 1, maxLength: 6 })

/** The file that writes of these contents leave, in pieces: the head, then the records. */
function piecesOf(written: readonly Uint8Array[]): readonly Buffer[] {
  const records = newRecords({ key, name })
  return [records.head, ...written.map((content, index) => records.seal(index + 1, content))]
}

/** What a reader gets of these bytes; `undefined` where it refuses them. */
async function readBack(bytes: Buffer, folder: string, as = name): Promise<Buffer | undefined> {
  return (await read(bytes, folder, as))?.content
}

/** `behind`: how much is said to be damaged behind it. */
async function read(bytes: Buffer, folder: string, as = name): Promise<{ readonly content: Buffer; readonly behind: number } | undefined> {
  const file = path.join(folder, 'film')
  writeFileSync(file, bytes)
  try {
    const film = await openEncrypted(file, { key, name: as })
    const content = await buffer(contentOf(film, 16))
    const behind = await film.behind(content.length)
    await film.close()
    return { content, behind }
  } catch (error) {
    if (error instanceof DamagedFile) return undefined
    throw error
  }
}
const isBeginning = (part: Buffer, of: readonly Uint8Array[]): boolean => Buffer.concat(of).subarray(0, part.length).equals(part)

describe('an encrypted file', () => {
  it('of many records is read from anywhere, and in several places at once', async () => {
    const written = Array.from({ length: 300 }, (_, index) => new Uint8Array(900 + index).fill(index % 251))
    const whole = Buffer.concat(written)
    const file = path.join(temporaryFolder(), 'film')
    writeFileSync(file, Buffer.concat(piecesOf(written)))
    const film = await openEncrypted(file, { key, name })
    expect(film.size).toBe(whole.length)
    const ranges = Array.from({ length: 60 }, (_, number) => Math.floor(((number * 0.618) % 1) * whole.length)).map((from, index) => [from, Math.min(whole.length, from + 7 ** (index % 7))] as const)
    const read = await Promise.all(ranges.map(([from, to]) => film.read(from, to)))
    for (const [index, [from, to]] of ranges.entries()) expect(read[index]?.equals(whole.subarray(from, to)), `${from} to ${to}`).toBe(true)
    await film.close()
  })

  it('is as the vector says, which another program computed', async () => {
    const vector = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../vectors/evidence/encrypted-file.json'), 'utf8')) as Record<'key' | 'salt' | 'name' | 'file', string> & { contents: string[] }
    const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex')
    const of = { key: bytes(vector.key), name: vector.name }
    const records = newRecords(of, bytes(vector.salt))
    expect(Buffer.concat([records.head, ...vector.contents.map((hex, index) => records.seal(index + 1, bytes(hex)))]).toString('hex')).toBe(vector.file)
    const file = path.join(temporaryFolder(), 'film')
    writeFileSync(file, bytes(vector.file))
    const film = await openEncrypted(file, of)
    expect((await film.read(0, film.size)).toString('hex')).toBe(vector.contents.join(''))
    await film.close()
  })

  it('gives any part of what was written, from anywhere', async () => {
    const folder = temporaryFolder()
    await fc.assert(fc.asyncProperty(contents, fc.nat(600), fc.nat(600), async (written, start, length) => {
      writeFileSync(path.join(folder, 'film'), Buffer.concat(piecesOf(written)))
      const film = await openEncrypted(path.join(folder, 'film'), { key, name })
      const all = Buffer.concat(written)
      expect(film.size).toBe(all.length)
      expect(await film.read(start, start + length)).toEqual(all.subarray(start, start + length))
      await film.close()
    }))
  })

  it('that a crash cut at any byte is read up to the last whole write', async () => {
    const folder = temporaryFolder()
    await fc.assert(fc.asyncProperty(contents, fc.nat(), async (written, at) => {
      const pieces = piecesOf(written)
      const bytes = Buffer.concat(pieces)
      const cut = at % (bytes.length + 1)
      let end = HEAD_BYTES
      const whole = written.filter((content) => (end += content.length + RECORD_EXTRA) <= cut)
      expect(await read(bytes.subarray(0, cut), folder)).toEqual({ content: Buffer.concat(whole), behind: 0 })
    }))
  })

  it('whose last write has its length and not its content, as power cuts leave them, is read up to the write before', async () => {
    const written = [Buffer.from('one'), Buffer.from('two')]
    const bytes = Buffer.concat(piecesOf(written))
    bytes.fill(0, bytes.length - 19)
    expect(await read(bytes, temporaryFolder())).toEqual({ content: written[0], behind: 0 })
  })

  it('that a power cut left longer than what had reached the disk ends before what is not there', async () => {
    const written = [Buffer.from('one'), Buffer.from('two')]
    const bytes = Buffer.concat([...piecesOf(written), Buffer.alloc(200_000)])
    expect(await read(bytes, temporaryFolder())).toEqual({ content: Buffer.concat(written), behind: 0 })
    bytes[bytes.length - 1] = 1
    expect(await read(bytes, temporaryFolder())).toEqual({ content: Buffer.concat(written), behind: 200_000 })
  })

  it('that was altered at any byte gives all that stands before and nothing that was not written, and what is lost behind is noticed, but for the last write, which a crash could have cut', async () => {
    const folder = temporaryFolder()
    await fc.assert(fc.asyncProperty(contents, fc.nat(), fc.integer({ min: 1, max: 255 }), async (written, at, flip) => {
      const bytes = Buffer.concat(piecesOf(written))
      const where = at % bytes.length
      bytes[where]! ^= flip
      const found = await read(bytes, folder)
      if (where < HEAD_BYTES) return void expect(found).toBeUndefined()
      let end = HEAD_BYTES
      const before = written.filter((content) => (end += content.length + RECORD_EXTRA) <= where)
      const from = HEAD_BYTES + before.reduce((sum, content) => sum + content.length + RECORD_EXTRA, 0)
      expect(found).toEqual({ content: Buffer.concat(before), behind: before.length === written.length - 1 ? 0 : bytes.length - from })
    }), { numRuns: 300 })
  })

  it('whose records were exchanged, repeated or taken out gives no more than what stands before them', async () => {
    const folder = temporaryFolder()
    const written = ['one', 'two', 'three', 'four'].map((text) => Buffer.from(text))
    const [head, one, two, three, four] = piecesOf(written) as [Buffer, Buffer, Buffer, Buffer, Buffer]
    for (const order of [[one, three, two, four], [one, one, two, three, four], [one, three, four]]) {
      const read = await readBack(Buffer.concat([head, ...order]), folder)
      expect(isBeginning(read!, written.slice(0, 1))).toBe(true)
    }
    const other = piecesOf(written)
    expect(await readBack(Buffer.concat([head, one, other[2]!]), folder)).toEqual(written[0])
  })

  it('does not open under another name', async () => {
    expect(await readBack(Buffer.concat(piecesOf([Buffer.from('one')])), temporaryFolder(), 'recording/000002.webm')).toBeUndefined()
  })
})
