/** A bundle whose zip was cut short or damaged, wherever that was. */
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { describe, expect, it } from 'vitest'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Decrypter } from 'age-encryption'
import { ZipFile } from 'yazl'
import { openBundle } from '../../../../electron/main/evidence/bundle-reader.ts'
import { exportSession } from '../../../../electron/main/evidence/export.ts'
import { walkMembers } from '../../../../electron/main/evidence/local-headers.ts'
import { decrypterFrom } from '../../../../electron/main/evidence/seal.ts'
import { verifyBundle } from '../../../../electron/main/evidence/verify.ts'
import { temporaryFolder } from '../support/folders.ts'
import { held, ID, kioskAt } from './world.ts'

/** A bundle, and its members in the order in which they lie in it: name, where the next one begins, and what is in it. */
async function exported(policy?: string) {
  const kiosk = kioskAt()
  held(kiosk, { ...(policy !== undefined && { policy }) })
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

const fileOf = (bytes: Buffer): string => {
  const file = path.join(temporaryFolder(), 'damaged.zip')
  writeFileSync(file, bytes)
  return file
}
const cutAt = (at: number, bytes: Buffer): string => fileOf(bytes.subarray(0, at))
const changed = (bytes: Buffer, at: number): Buffer => {
  const other = Buffer.from(bytes)
  other[at]! ^= 1
  return other
}
const seen = async (file: string, decrypter?: Decrypter): Promise<string[]> => (await verifyBundle(file, { decrypter })).findings.map(({ code, where }) => `${code} ${where}`)
const contents = async (file: string): Promise<Map<string, Buffer>> => {
  const { members: found, damage, close } = await openBundle(file)
  expect(damage.map(({ code }) => code)).toEqual(['bundle-cut'])
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
    const { session, segments, findings } = await verifyBundle(cutAt(film.ends + 50, whole))
    expect([session, segments]).toEqual([ID, 2])
    expect(findings.map(({ code, where }) => `${code} ${where}`)).toEqual(expect.arrayContaining(['bundle-cut the end of the zip', 'manifest-missing manifest.json', 'segment-missing recording/000003.webm']))
    expect(findings.map(({ where }) => where)).not.toContain('recording/000002.webm')
  })

  it('that lost its directory alone lacks nothing else', async () => {
    const { whole, members } = await exported()
    const { findings } = await verifyBundle(cutAt(members.at(-1)!.ends + 30, whole))
    expect(findings.map(({ code }) => code)).toEqual(['bundle-cut'])
  })

  it('and is sealed is looked at with the identity, and without it is said to be sealed', async () => {
    const identity = await generateX25519Identity()
    const { whole, members } = await exported(`version: 1\nsealing:\n  recipients: [${await identityToRecipient(identity)}]\n`)
    const cut = cutAt(members.find(({ name }) => name === 'recording/000002.webm.age')!.ends + 50, whole)
    const without = await verifyBundle(cut)
    expect(without).toMatchObject({ sealed: true, session: ID })
    expect(without.findings.map(({ code, text }) => [code, text])).toEqual([['bundle-cut', expect.anything()], ['manifest-missing', expect.anything()], ['unchecked', expect.stringContaining('Without --identity nobody can look into')]])
    const opened = await verifyBundle(cut, { decrypter: decrypterFrom(identity) })
    expect(opened).toMatchObject({ sealed: true, events: 9, segments: 2 })
    const names = opened.findings.map(({ code, where }) => `${code} ${where}`)
    expect(names).toEqual(expect.arrayContaining(['bundle-cut the end of the zip', 'manifest-missing manifest.json', 'segment-missing recording/000003.webm']))
    expect(names.filter((name) => /log-missing|unchecked|000002|pack/.test(name))).toEqual([])
    const other = await verifyBundle(cut, { decrypter: decrypterFrom(await generateX25519Identity()) })
    expect(other.findings.map(({ text }) => text)).toContainEqual(expect.stringContaining('does not open'))
  })

  it('before its log is said to be cut', async () => {
    const { whole, members } = await exported()
    await expect(verifyBundle(cutAt(members[0]!.ends + 20, whole))).rejects.toThrow('cut short')
  })

  it('is read once at most, however many members are in it', async () => {
    const zip = new ZipFile()
    for (let number = 0; number < 5000; number += 1) zip.addReadStream(Readable.from([Buffer.from('xy')]), `m${number}`, { compress: false })
    zip.end()
    const file = path.join(temporaryFolder(), 'many.zip')
    await pipeline(zip.outputStream, createWriteStream(file))
    const bytes = readFileSync(file)
    let read = 0
    const counting = { read: (into: Buffer, offset: number, length: number, position: number) => {
      read += length
      bytes.copy(into, offset, position, position + length)
      return Promise.resolve({ bytesRead: Math.min(length, bytes.length - position), buffer: into })
    } } as Pick<FileHandle, 'read'>
    const { records } = await walkMembers(counting, bytes.length, 40_000)
    expect(records).toHaveLength(5000)
    expect(read).toBeLessThanOrEqual(bytes.length)
    expect((await walkMembers(counting, bytes.length, 100)).records).toHaveLength(100)
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

describe('a zip that is there to its end', () => {
  it('and has a byte more lacks nothing, and is not said to be cut', async () => {
    const { whole } = await exported()
    expect(await seen(fileOf(Buffer.concat([whole, Buffer.from('x')])))).toEqual(['bundle-damaged the directory of the zip'])
  })

  it.each([0, 10])('opens whole where its directory is damaged in entry %i', async (entry) => {
    const { whole } = await exported()
    let at = whole.indexOf('PK\u0001\u0002')
    for (let passed = 0; passed < entry; passed += 1) at = whole.indexOf('PK\u0001\u0002', at + 1)
    expect(await seen(fileOf(changed(whole, at)))).toEqual(['bundle-damaged the directory of the zip'])
  })

  it('opens up to a damaged header where the directory is of no use either, and the place is named', async () => {
    const { whole, members } = await exported()
    const before = members.findIndex(({ name }) => name === 'recording/000002.webm')
    const [at, directory] = [members[before]!.ends, whole.indexOf('PK\u0001\u0002')]
    const found = await seen(fileOf(changed(changed(whole, directory), at)))
    expect(found).toEqual(expect.arrayContaining(['bundle-damaged the directory of the zip', `bundle-damaged byte ${at} of the zip`, 'segment-missing recording/000003.webm']))
    expect(found.join()).not.toContain('000002')
    expect(await seen(cutAt(directory, changed(whole, at)))).toEqual(expect.arrayContaining(['bundle-cut the end of the zip', `bundle-damaged byte ${at} of the zip`]))
  })

  it('has one damaged header, and only that file is named', async () => {
    const { whole, members } = await exported()
    const at = members[members.findIndex(({ name }) => name === 'recording/000002.webm')]!.ends
    expect(await seen(fileOf(changed(whole, at)))).toEqual(['segment-altered recording/000003.webm'])
  })
})
