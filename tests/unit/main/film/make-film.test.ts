import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { createFilmFile } from '../../../../electron/main/film/film-file.ts'
import { makeFilms, openFilm } from '../../../../electron/main/film/films.ts'
import type { FilmMade } from '../../../../electron/main/film/films.ts'
import type { Timeline } from '../../../../electron/main/film/timeline.ts'
import { contentOf, openEncrypted } from '../../../../electron/main/store/encrypted-file.ts'
import type { SessionFiles } from '../../../../electron/main/store/sessions.ts'
import { webm } from '../share/film-fixture.ts'
import { writeEncrypted } from '../../../support/encrypted.ts'
import { temporaryFolder } from '../support/folders.ts'

const has = (program: string): boolean => {
  try {
    execFileSync(program, ['-version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const judged = has('ffmpeg') && has('ffprobe')

/** As ffmpeg films: moving pictures, a key frame every two seconds. */
function filmed(seconds: number, of = 'testsrc'): Buffer {
  return execFileSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', `${of}=size=160x90:rate=10`, '-t', String(seconds), '-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', '-g', '20', '-f', 'webm', '-live', '1', '-'], { maxBuffer: 2 ** 26 })
}
const spoken = (seconds: number): Buffer => execFileSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', 'sine=frequency=300', '-t', String(seconds), '-c:a', 'libopus', '-f', 'webm', '-live', '1', '-'], { maxBuffer: 2 ** 26 })

interface Packet { readonly pts_time: string; readonly flags: string; readonly data_hash: string }
function probe(file: string, ...args: string[]): { readonly packets: readonly Packet[]; readonly format: { readonly duration?: string } } {
  return JSON.parse(execFileSync('ffprobe', ['-v', 'error', '-show_entries', 'packet=pts_time,flags,data_hash:format=duration', '-show_data_hash', 'md5', '-of', 'json', ...args, file], { encoding: 'utf8', maxBuffer: 2 ** 26 })) as ReturnType<typeof probe>
}
const hashes = (bytes: Uint8Array): readonly string[] => {
  const file = path.join(temporaryFolder(), 'plain.webm')
  writeFileSync(file, bytes)
  return probe(file).packets.map(({ data_hash }) => data_hash)
}

function session(segments: Readonly<Record<string, Uint8Array>>): SessionFiles {
  const files = { folder: temporaryFolder(), key: randomBytes(32) }
  for (const [name, bytes] of Object.entries(segments)) writeEncrypted(files, `recording/${name}.webm`, bytes)
  return files
}
const timeline = (parts: readonly (readonly [string, number, number])[], track = 'display'): Timeline => ({ track, begins: 0, parts: parts.map(([name, from, until]) => ({ file: `recording/${name}.webm`, from, until })) })

async function makeFilm(files: SessionFiles, of: Timeline, progress: (done: number) => void = () => undefined): Promise<FilmMade> {
  const [made] = await makeFilms(files, [of], progress)
  return made!
}
async function bytesOfFilm(files: SessionFiles, track = 'display'): Promise<Buffer> {
  const film = await openFilm(files, track)
  if (!film) throw new Error('there is no film')
  try {
    return await buffer(contentOf(film))
  } finally {
    await film.close()
  }
}

async function plainFilm(files: SessionFiles, track?: string): Promise<string> {
  const file = path.join(temporaryFolder(), 'film.webm')
  writeFileSync(file, await bytesOfFilm(files, track))
  return file
}

describe.skipIf(!judged)('the film that is made of segments, as ffprobe sees it', () => {
  it('has every packet of them as it is, at its true time, a length, and a place to jump to every moment', async () => {
    const [one, two, three] = [filmed(4), filmed(4, 'testsrc2'), filmed(3)]
    const files = session({ one, two, three })
    const done: number[] = []
    const made = await makeFilm(files, timeline([['one', 0, 4000], ['two', 4000, 8000], ['three', 20_000, 23_000]]), (part) => done.push(part))
    const film = await plainFilm(files)
    const { packets, format } = probe(film)
    expect(packets.map(({ data_hash }) => data_hash)).toEqual([one, two, three].flatMap(hashes))
    expect(made).toEqual({ file: 'film/display.webm', packets: packets.length, leftOut: [] })
    expect(done).toEqual([4 / 23, 8 / 23, 1])
    expect(Number(format.duration)).toBeCloseTo(23, 0)
    expect(Number(packets[hashes(one).length]!.pts_time)).toBeCloseTo(4, 2)
    expect(Number(packets[hashes(one).length + hashes(two).length]!.pts_time)).toBeCloseTo(20, 2)
    // Where the cues lie stands in the film's beginning, so a player finds them without reading it all.
    const bytes = readFileSync(film)
    const cues = bytes.indexOf(Buffer.from('1c53bb6b', 'hex'), 1000)
    expect(cues).toBeGreaterThan(0)
    for (const second of [0, 3, 6, 21]) {
      const [first] = probe(film, '-read_intervals', `${second}%+#1`).packets
      expect(first!.flags).toContain('K')
      expect(second - Number(first!.pts_time)).toBeLessThanOrEqual(2)
    }
  })

  it('shows once what two segments both show', async () => {
    const [one, two] = [filmed(4), filmed(4)]
    const files = session({ one, two })
    await makeFilm(files, timeline([['one', 0, 3500], ['two', 3500, 7500]]))
    const kept = hashes(one).slice(0, 35)
    expect(probe(await plainFilm(files)).packets.map(({ data_hash }) => data_hash)).toEqual([...kept, ...hashes(two)])
  })

  it('plays up to where a crash cut the last segment, and past one that holds nothing', async () => {
    const [one, two] = [filmed(3), filmed(3)]
    const files = session({ one, none: Buffer.from('no film'), two: two.subarray(0, Math.round(two.length * 0.7)) })
    const { leftOut, packets } = await makeFilm(files, timeline([['one', 0, 3000], ['none', 3000, 4000], ['two', 4000, 6000]]))
    expect(leftOut).toEqual(['recording/none.webm'])
    const found = probe(await plainFilm(files)).packets.map(({ data_hash }) => data_hash)
    expect(found).toHaveLength(packets)
    expect(packets).toBeGreaterThan(hashes(one).length)
    expect(found).toEqual([...hashes(one), ...hashes(two)].slice(0, packets))
  })

  it('is made of sound as well', async () => {
    const [one, two] = [spoken(3), spoken(3)]
    const files = session({ one, two })
    expect(await makeFilm(files, timeline([['one', 0, 3000], ['two', 3000, 6000]], 'microphone'))).toMatchObject({ file: 'film/microphone.webm', leftOut: [] })
    const { packets, format } = probe(await plainFilm(files, 'microphone'))
    expect(packets.length).toBeGreaterThanOrEqual(hashes(one).length + hashes(two).length - 2)
    expect(Number(format.duration)).toBeCloseTo(6, 0)
  })
})

describe('a film', () => {
  const whole = timeline([['one', 0, 5000]])

  it('cannot be read without the key, and from anywhere with it', async () => {
    const files = session({ one: await webm(50) })
    await makeFilm(files, whole)
    const stored = readFileSync(path.join(files.folder, 'film/display.webm'))
    expect(stored.includes(Buffer.alloc(40, 3))).toBe(false)
    const film = await openFilm(files, 'display')
    const all = await bytesOfFilm(files)
    expect(all.includes(Buffer.alloc(40, 3))).toBe(true)
    expect(await film?.read(1000, 3000)).toEqual(all.subarray(1000, 3000))
    await film?.close()
    await expect(openFilm({ ...files, key: randomBytes(32) }, 'display')).rejects.toThrow('does not open')
  })

  it('can be made again at any time, and there is never half of one', async () => {
    const files = session({ one: await webm(50) })
    await makeFilm(files, whole)
    const first = await bytesOfFilm(files)
    await makeFilm(files, whole)
    expect(await bytesOfFilm(files)).toEqual(first)
    await expect(makeFilm(files, timeline([['one', 0, 5000], ['gone', 5000, 6000]]))).rejects.toThrow('ENOENT')
    expect(readdirSync(files.folder).sort()).toEqual(['film', 'recording'])
    expect(await bytesOfFilm(files)).toEqual(first)
  })

  it('is not made of nothing', async () => {
    const files = session({ one: Buffer.from('no film') })
    expect(await makeFilm(files, whole)).toEqual({ file: 'film/display.webm', packets: 0, leftOut: ['recording/one.webm'] })
    expect(existsSync(path.join(files.folder, 'film/display.webm'))).toBe(false)
  })

  it('of many megabytes goes to the disk record by record', async () => {
    const files = session({})
    const name = 'film/display.webm'
    const film = await createFilmFile(path.join(files.folder, 'film.webm'), { key: files.key, name })
    const content = randomBytes(120 * 1024 * 1024 + 5)
    for (let at = 0; at < content.length; at += 1_000_003) await film.write(content.subarray(at, at + 1_000_003), at)
    content.write('the end', 100)
    await film.write(content.subarray(100, 107), 100)
    await expect(film.write(content.subarray(0, 9), 200_000)).rejects.toThrow('finished')
    await film.finish()
    const opened = await openEncrypted(path.join(files.folder, 'film.webm'), { key: files.key, name })
    expect(opened.size).toBe(content.length)
    expect((await buffer(contentOf(opened))).equals(content)).toBe(true)
    await opened.close()
  })
})
