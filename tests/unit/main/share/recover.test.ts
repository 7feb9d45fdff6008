import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { recoverSegments } from '../../../../electron/main/share/recover.ts'
import { HEAD_BYTES, RECORD_EXTRA } from '../../../../electron/main/store/records.ts'
import type { SessionFiles } from '../../../../electron/main/store/sessions.ts'
import { writeEncrypted } from '../../../support/encrypted.ts'
import { temporaryFolder } from '../support/folders.ts'
import { webm } from './film-fixture.ts'

let session: SessionFiles

beforeEach(() => {
  session = { folder: temporaryFolder(), key: randomBytes(32) }
})

function leave(name: string, bytes: Uint8Array): string {
  writeEncrypted(session, `recording/${name}`, bytes)
  return sha256(bytes)
}
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const onDisk = (name: string): string => path.join(session.folder, 'recording', name)

describe('after a crash', () => {
  it('a session without a recording has nothing to recover', async () => {
    expect(await recoverSegments(session, new Set())).toEqual([])
  })

  it('segments that nobody had told of are told: in order, with their hash, size and length', async () => {
    const film = await webm(50)
    leave('000003.webm', film.subarray(0, 1000))
    const sha256 = leave('000002.webm', film)
    leave('000001.webm', film)
    writeFileSync(onDisk('notes.txt'), film)
    const recovered = await recoverSegments(session, new Set(['recording/000001.webm']))
    expect(recovered.map(({ file }) => file)).toEqual(['recording/000002.webm', 'recording/000003.webm'])
    expect(recovered[0]).toEqual({ file: 'recording/000002.webm', bytes: film.byteLength, sha256, ms: 5000 })
  })

  it('a segment that was cut in the middle of a frame counts at least up to the last key frame before the cut', async () => {
    const film = await webm(50)
    leave('000001.webm', film.subarray(0, Math.round(film.byteLength * 0.6)))
    const [cut] = await recoverSegments(session, new Set())
    expect(cut?.ms).toBeGreaterThanOrEqual(2000)
    expect(cut?.ms).toBeLessThanOrEqual(3100)
  })

  it('film that is not encrypted is nobody’s, unless the film before it is not either, as in sessions of before', async () => {
    const film = await webm(50)
    mkdirSync(path.dirname(onDisk('x')), { recursive: true })
    writeFileSync(onDisk('000002.webm'), film)
    leave('000001.webm', film)
    expect(await recoverSegments(session, new Set(['recording/000001.webm']))).toEqual([])
    writeFileSync(onDisk('000001.webm'), film)
    expect((await recoverSegments(session, new Set(['recording/000001.webm']))).map(({ file }) => file)).toEqual(['recording/000002.webm'])
  })

  it.each([
    ['empty', new Uint8Array()],
    ['no film at all', new Uint8Array(5000).fill(7)],
  ])('a file that is %s is told all the same, with no length', async (_name, bytes) => {
    const sha256 = leave('000001.webm', bytes)
    expect(await recoverSegments(session, new Set())).toEqual([{ file: 'recording/000001.webm', bytes: bytes.byteLength, sha256, ms: 0 }])
  })

  it('a segment that was being written to the disk is told as far as whole writes go', async () => {
    const film = await webm(50)
    const before = film.subarray(0, 3000)
    writeEncrypted(session, 'recording/000001.webm', before, film.subarray(3000))
    truncateSync(onDisk('000001.webm'), statSync(onDisk('000001.webm')).size - 1)
    expect(await recoverSegments(session, new Set())).toMatchObject([{ bytes: before.length, sha256: sha256(before) }])
  })

  it('what lies behind a damaged byte is said to be lost, and what stands before it is told as film', async () => {
    const film = await webm(50)
    const [one, two, three] = [film.subarray(0, 2000), film.subarray(2000, 3000), film.subarray(3000)]
    writeEncrypted(session, 'recording/000001.webm', one, two, three)
    const bytes = readFileSync(onDisk('000001.webm'))
    const damagedFrom = HEAD_BYTES + one.length + RECORD_EXTRA
    bytes[damagedFrom + 100]! ^= 1
    writeFileSync(onDisk('000001.webm'), bytes)
    expect(await recoverSegments(session, new Set())).toMatchObject([{ bytes: one.length, sha256: sha256(one), unread: bytes.length - damagedFrom }])
  })

  it('what somebody else put there under a segment’s name is not taken for film', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    leave('000001.webm', await webm(20))
    writeEncrypted({ ...session, key: randomBytes(32) }, 'recording/000002.webm', await webm(20))
    expect(await recoverSegments(session, new Set(['recording/000001.webm']))).toEqual([{ file: 'recording/000002.webm', bytes: 0, sha256: sha256(new Uint8Array()), ms: 0, unread: statSync(onDisk('000002.webm')).size }])
    expect(errors).toHaveBeenCalledTimes(1)
  })
})
