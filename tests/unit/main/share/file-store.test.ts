import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFileStore } from '../../../../electron/main/share/file-store.ts'
import { segmentContent } from '../../../../electron/main/share/segment-file.ts'
import { openEncrypted } from '../../../../electron/main/store/encrypted-file.ts'
import { canMount, smallDisk } from '../support/folders.ts'

let session: string
const key = randomBytes(32)
const content = (folder: string, file: string): Promise<Buffer> => buffer(segmentContent({ folder, key }, file))
const contentNow = async (file: string): Promise<number[]> => [...(await content(session, file))]

beforeEach(async () => {
  session = await mkdtemp(path.join(tmpdir(), 'film-'))
})
afterEach(() => rm(session, { recursive: true }))

describe('segments as files', () => {
  it('hold the bytes in order, are on the disk when an append is done, and carry their hash', async () => {
    const store = createFileStore(session, () => key)
    const { file, sink } = await store.open(await store.nextNumber(), undefined)
    expect(file).toBe('recording/000001.webm')
    await sink.append([new Uint8Array([1, 2]), new Uint8Array([3])])
    expect(await contentNow(file)).toEqual([1, 2, 3])
    await sink.append([new Uint8Array([4])])
    const sha256 = createHash('sha256').update(new Uint8Array([1, 2, 3, 4])).digest('hex')
    expect(await sink.close()).toEqual({ bytes: 4, sha256 })
    expect(await contentNow(file)).toEqual([1, 2, 3, 4])
  })

  it('cannot be read without the session’s key, whether closed or still growing', async () => {
    const film = randomBytes(200_000)
    const store = createFileStore(session, () => key)
    const { file, sink } = await store.open(await store.nextNumber(), undefined)
    await sink.append([film])
    const growing = await readFile(path.join(session, file))
    await sink.close()
    for (const stored of [growing, await readFile(path.join(session, file))]) {
      for (let at = 0; at + 16 <= film.length; at += 16) expect(stored.includes(film.subarray(at, at + 16))).toBe(false)
    }
    await expect(openEncrypted(path.join(session, file), { key: randomBytes(32), name: file })).rejects.toThrow('does not open')
  })

  it.skipIf(!canMount)('take nothing more once the disk is full, and keep what was stored before', async () => {
    const disk = smallDisk(256)
    const store = createFileStore(disk, () => key)
    const { file, sink } = await store.open(await store.nextNumber(), undefined)
    const film = randomBytes(100_000)
    await sink.append([film])
    await expect(sink.append([randomBytes(400_000)])).rejects.toThrow('ENOSPC')
    await expect(sink.append([randomBytes(1)])).rejects.toThrow('ENOSPC')
    expect(await sink.close()).toMatchObject({ bytes: film.length })
    expect(await content(disk, file)).toEqual(film)
  })

  it('are not made where the session’s key cannot be had', async () => {
    const store = createFileStore(session, () => { throw new Error('no key') })
    await store.nextNumber()
    await expect(store.open(1, undefined)).rejects.toThrow('no key')
    expect(await readdir(path.join(session, 'recording'))).toEqual([])
  })

  it('are numbered on from those that are there, and never written over', async () => {
    const store = createFileStore(session, () => key)
    await (await store.open(await store.nextNumber(), undefined)).sink.close()
    await writeFile(path.join(session, 'recording', '000007.webm'), 'film')
    expect(await createFileStore(session, () => key).nextNumber()).toBe(8)
    await expect(store.open(7, undefined)).rejects.toThrow('EEXIST')
    expect(await readFile(path.join(session, 'recording', '000007.webm'), 'utf8')).toBe('film')
  })

  it.skipIf(process.platform === 'win32')('can be read by their owner only', async () => {
    const store = createFileStore(session, () => key)
    const { file, sink } = await store.open(await store.nextNumber(), undefined)
    await sink.close()
    expect((await stat(path.join(session, file))).mode & 0o077).toBe(0)
  })
})
