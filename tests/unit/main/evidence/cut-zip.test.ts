/** A bundle whose zip was cut short, wherever that was. */
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { openBundle } from '../../../../electron/main/evidence/bundle-reader.ts'
import { exportSession } from '../../../../electron/main/evidence/export.ts'
import { verifyBundle } from '../../../../electron/main/evidence/verify.ts'
import { temporaryFolder } from '../support/folders.ts'
import { held, ID, kioskAt } from './world.ts'

/** A bundle, and its members in the order in which they lie in it: name, where the next one begins, and what is in it. */
async function exported() {
  const kiosk = kioskAt()
  held(kiosk)
  const { file } = await exportSession(kiosk, ID, temporaryFolder())
  const whole = readFileSync(file)
  const begins: number[] = []
  for (let at = 0; at >= 0; at = whole.indexOf('PK\u0003\u0004', at + 1)) begins.push(at)
  const { members: found, close } = await openBundle(file)
  const members = await Promise.all(begins.map(async (at, index) => {
    const name = whole.toString('utf8', at + 30, at + 30 + whole.readUInt16LE(at + 26))
    return { name, ends: begins[index + 1] ?? whole.indexOf('PK\u0001\u0002'), bytes: await buffer(await found.get(name)!.open()) }
  }))
  close()
  return { whole, members }
}

const cutAt = (at: number, bytes: Buffer): string => {
  const file = path.join(temporaryFolder(), 'cut.zip')
  writeFileSync(file, bytes.subarray(0, at))
  return file
}
const contents = async (file: string): Promise<Map<string, Buffer>> => {
  const { members: found, cut, close } = await openBundle(file)
  expect(cut).toBe(true)
  const read = new Map<string, Buffer>()
  for (const [name, member] of found) read.set(name, await buffer(await member.open()))
  close()
  return read
}

describe('a zip that was cut short', () => {
  it('gives every member before the cut, byte by byte, and none after it', async () => {
    const { whole, members } = await exported()
    expect(members.length).toBeGreaterThan(15)
    for (const [index, { ends }] of members.entries()) {
      const read = await contents(cutAt(ends, whole))
      expect([...read.keys()]).toEqual(members.slice(0, index + 1).map(({ name }) => name))
      for (const { name, bytes } of members.slice(0, index + 1)) expect(read.get(name)?.equals(bytes), name).toBe(true)
      const shorter = cutAt(ends - 1, whole)
      if (index === 0) await expect(openBundle(shorter)).rejects.toThrow('no zip that can be used')
      else expect([...(await contents(shorter)).keys()]).toEqual(members.slice(0, index).map(({ name }) => name))
    }
  })

  it('is said to be cut, and what its log speaks of and it lacks is named', async () => {
    const { whole, members } = await exported()
    const film = members.find(({ name }) => name === 'recording/000002.webm')!
    const { session, findings } = await verifyBundle(cutAt(film.ends + 50, whole))
    expect(session).toBe(ID)
    expect(findings.map(({ code, where }) => `${code} ${where}`)).toEqual(expect.arrayContaining(['bundle-cut the end of the zip', 'manifest-missing manifest.json', 'segment-missing recording/000003.webm']))
    expect(findings.map(({ where }) => where)).not.toContain('recording/000002.webm')
  })

  it('that lost its directory alone lacks nothing else', async () => {
    const { whole, members } = await exported()
    const { findings } = await verifyBundle(cutAt(members.at(-1)!.ends + 30, whole))
    expect(findings.map(({ code }) => code)).toEqual(['bundle-cut'])
  })

  it.each([
    ['grows beyond all measure', [['manifest.json', Buffer.alloc(64 * 1024 * 1024)]], ['', ''], /beyond all measure/],
    ['holds one name twice', [['manifest.json', Buffer.from('{}')], ['xanifest.json', Buffer.from('{}')]], ['xanifest', 'manifest'], /"manifest\.json" twice/],
    ['leaves its folder', [['xx/xx/evil', Buffer.from('{}')]], ['xx/xx', '../..'], /no zip that can be used/],
  ] as const)('is as little believed as a whole one: it %s', async (_what, files, [from, to], message) => {
    const zip = new ZipFile()
    for (const [name, bytes] of files) zip.addBuffer(bytes, name)
    zip.end()
    const file = path.join(temporaryFolder(), 'whole.zip')
    await pipeline(zip.outputStream, createWriteStream(file))
    const bytes = Buffer.from(readFileSync(file).toString('latin1').replaceAll(from || '\0never', to), 'latin1')
    await expect(openBundle(cutAt(bytes.length - 10, bytes))).rejects.toThrow(expect.objectContaining({ name: 'BundleError', message: expect.stringMatching(message) as string }))
  })
})
