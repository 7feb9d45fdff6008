import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recoverSegments } from '../../../../electron/main/share/recover.ts'
import { webm } from './film-fixture.ts'

let session: string

beforeEach(async () => {
  session = await mkdtemp(path.join(tmpdir(), 'recover-'))
})
afterEach(() => rm(session, { recursive: true }))

async function leave(name: string, bytes: Uint8Array): Promise<string> {
  await mkdir(path.join(session, 'recording'), { recursive: true })
  await writeFile(path.join(session, 'recording', name), bytes)
  return createHash('sha256').update(bytes).digest('hex')
}

describe('after a crash', () => {
  it('a session without a recording has nothing to recover', async () => {
    expect(await recoverSegments(session, new Set())).toEqual([])
  })

  it('segments that nobody had told of are told: in order, with their hash, size and length', async () => {
    const film = await webm(50)
    await leave('000003.webm', film.subarray(0, 1000))
    const sha256 = await leave('000002.webm', film)
    await leave('000001.webm', film)
    await leave('notes.txt', film)
    const recovered = await recoverSegments(session, new Set(['recording/000001.webm']))
    expect(recovered.map(({ file }) => file)).toEqual(['recording/000002.webm', 'recording/000003.webm'])
    expect(recovered[0]).toEqual({ file: 'recording/000002.webm', bytes: film.byteLength, sha256, ms: 5000 })
  })

  it('a segment that was cut in the middle of a frame counts at least up to the last key frame before the cut', async () => {
    const film = await webm(50)
    await leave('000001.webm', film.subarray(0, Math.round(film.byteLength * 0.6)))
    const [cut] = await recoverSegments(session, new Set())
    expect(cut?.ms).toBeGreaterThanOrEqual(2000)
    expect(cut?.ms).toBeLessThanOrEqual(3100)
  })

  it.each([
    ['empty', new Uint8Array()],
    ['no film at all', new Uint8Array(5000).fill(7)],
  ])('a file that is %s is told all the same, with no length', async (_name, bytes) => {
    const sha256 = await leave('000001.webm', bytes)
    expect(await recoverSegments(session, new Set())).toEqual([{ file: 'recording/000001.webm', bytes: bytes.byteLength, sha256, ms: 0 }])
  })
})
