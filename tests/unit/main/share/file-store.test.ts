import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFileStore } from '../../../../electron/main/share/file-store.ts'

let session: string

beforeEach(async () => {
  session = await mkdtemp(path.join(tmpdir(), 'film-'))
})
afterEach(() => rm(session, { recursive: true }))

describe('segments as files', () => {
  it('hold the bytes in order, are on the disk when an append is done, and carry their hash', async () => {
    const store = createFileStore(session)
    const { file, sink } = await store.open(await store.nextNumber())
    expect(file).toBe('recording/000001.webm')
    await sink.append([new Uint8Array([1, 2]), new Uint8Array([3])])
    expect([...(await readFile(path.join(session, file)))]).toEqual([1, 2, 3])
    await sink.append([new Uint8Array([4])])
    const sha256 = createHash('sha256').update(new Uint8Array([1, 2, 3, 4])).digest('hex')
    expect(await sink.close()).toEqual({ bytes: 4, sha256 })
    expect([...(await readFile(path.join(session, file)))]).toEqual([1, 2, 3, 4])
  })

  it('are numbered on from those that are there, and never written over', async () => {
    const store = createFileStore(session)
    await (await store.open(await store.nextNumber())).sink.close()
    await writeFile(path.join(session, 'recording', '000007.webm'), 'film')
    expect(await createFileStore(session).nextNumber()).toBe(8)
    await expect(store.open(7)).rejects.toThrow('EEXIST')
    expect(await readFile(path.join(session, 'recording', '000007.webm'), 'utf8')).toBe('film')
  })

  it.skipIf(process.platform === 'win32')('can be read by their owner only', async () => {
    const store = createFileStore(session)
    const { file, sink } = await store.open(await store.nextNumber())
    await sink.close()
    expect((await stat(path.join(session, file))).mode & 0o077).toBe(0)
  })
})
