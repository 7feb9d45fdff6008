/** One way to what is held of a session: read alike wherever it lies, and verified once. */
import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { heldOf } from '../../../../electron/main/assess/held.ts'
import { sealSession } from '../../../../electron/main/evidence/sealing.ts'
import { decrypterFrom } from '../../../../electron/main/evidence/seal.ts'
import { openRecord } from '../../../../electron/main/record/open-record.ts'
import { itemAt, itemsIn } from '../../../../electron/main/record/places.ts'
import type { SessionRecord } from '../../../../electron/main/record/record.ts'
import { readEvents } from '../../../../electron/main/record/events.ts'
import { editLines, held, ID, kioskAt, unpacked } from '../evidence/world.ts'

const open = async (kiosk: ReturnType<typeof kioskAt>, where: string, decrypter?: ReturnType<typeof decrypterFrom>): Promise<SessionRecord> => {
  const record = await openRecord(itemAt(where)!, { sessions: kiosk.sessions, decrypter })
  if (record.kind === 'sealed') throw new Error('it is sealed')
  return record
}

/** A session that was closed, in the kiosk's folder and as a bundle. */
async function closed() {
  const kiosk = kioskAt()
  const folder = held(kiosk)
  return { kiosk, folder, bundle: await unpacked(kiosk) }
}

describe('a record', () => {
  it('is the same from the kiosk’s folder and from a bundle', async () => {
    const { kiosk, folder, bundle } = await closed()
    const [kept, handed] = [await open(kiosk, folder), await open(kiosk, bundle)]
    expect(kept.log.lines.map(String)).toEqual(handed.log.lines.map(String))
    const [own, theirs] = [await kept.pack(), await handed.pack()]
    expect([...own.keys()].sort()).toEqual([...theirs.keys()].sort())
    for (const [name, bytes] of own) expect(Buffer.from(bytes).equals(theirs.get(name)!), name).toBe(true)
    expect(await kept.file('recording/000002.webm')).toEqual(await handed.file('recording/000002.webm'))
    expect(await kept.check()).toEqual(await handed.check())
  })

  it('is verified once: who asks later is given the same', async () => {
    const { kiosk, folder } = await closed()
    const record = await open(kiosk, folder)
    const first = record.check()
    expect(record.check()).toBe(first)
    expect((await first).standing).toBe('whole')
  })

  it.each([
    ['the film', 'recording/000002.webm', { code: 'segment-altered', where: 'recording/000002.webm' }],
    ['the interview', 'pack/airflow-etl.yaml', { code: 'file-altered', where: 'pack' }],
    ['the policy', 'policy.yaml', { code: 'file-altered', where: 'policy.yaml' }],
  ])('of a kiosk’s folder says that %s was altered', async (_, name, expected) => {
    const { kiosk, folder } = await closed()
    const file = path.join(folder, name)
    if (name.startsWith('recording/')) renameSync(path.join(folder, 'recording/000001.webm'), file)
    else appendFileSync(file, '\n# more\n')
    const { standing, findings } = await (await open(kiosk, folder)).check()
    expect(standing).toBe('changed')
    expect(findings).toContainEqual(expect.objectContaining(expected))
  })

  it('of a kiosk’s folder says what is missing', async () => {
    const { kiosk, folder } = await closed()
    for (const name of ['recording/000003.webm', 'policy.yaml']) rmSync(path.join(folder, name))
    const { findings } = await (await open(kiosk, folder)).check()
    expect(findings.map(({ code, where }) => `${code} ${where}`)).toEqual(['file-missing policy.yaml', 'segment-missing recording/000003.webm'])
  })

  it('that was sealed opens with its identity, also when the sealing was cut off before the log was gone', async () => {
    const identity = await generateX25519Identity()
    const kiosk = kioskAt()
    const folder = held(kiosk, { policy: `version: 1\nsealing:\n  recipients: [${await identityToRecipient(identity)}]\n` })
    await sealSession(kiosk, ID)
    writeFileSync(path.join(folder, 'session.sqlite'), 'what nobody can read any more')
    expect(existsSync(path.join(folder, 'key.json'))).toBe(false)
    expect(await openRecord(itemAt(folder)!, { sessions: kiosk.sessions, decrypter: undefined })).toMatchObject({ kind: 'sealed', session: ID })
    const record = await open(kiosk, folder, decrypterFrom(identity))
    expect(readEvents(record.log.lines).events[0]?.body).toMatchObject({ type: 'session-opened', session: ID })
    record.close()
  })
})

describe('a bundle from outside', () => {
  it('names no place for what is signed beside it', async () => {
    const { kiosk, bundle } = await closed()
    const checkpoint = path.join(bundle, 'checkpoint.json')
    writeFileSync(checkpoint, readFileSync(checkpoint, 'utf8').replace(`"session":"${ID}"`, '"session":"../../victim"'))
    editLines(path.join(bundle, 'events.ndjson'), (lines) => lines.map((line) => line.replace(`"session":"${ID}"`, '"session":"../../victim"')))
    for (const name of ['manifest.json', 'manifest.sig']) rmSync(path.join(bundle, name))
    const record = await open(kiosk, bundle)
    expect(record.session).toBe('')
    expect((await heldOf(record)).close).toBeUndefined()
  })

  it('has no close to sign for where the signature does not hold', async () => {
    const { kiosk, bundle } = await closed()
    expect((await heldOf(await open(kiosk, bundle))).close).toMatchObject({ session: ID })
    writeFileSync(path.join(bundle, 'checkpoint.sig'), Buffer.alloc(64))
    const { close, verification } = await heldOf(await open(kiosk, bundle))
    expect(close).toBeUndefined()
    expect(verification).toMatchObject({ state: 'damaged' })
    expect(verification).not.toHaveProperty('receipt')
  })

  it('whose interview has a file of any size, or any number of them, is refused', async () => {
    const { kiosk, bundle } = await closed()
    const large = path.join(bundle, 'pack/large.yaml')
    writeFileSync(large, Buffer.alloc(2 * 1024 * 1024, 'x'))
    await expect((await open(kiosk, bundle)).pack()).rejects.toThrow('too large to be read')
    rmSync(large)
    for (let n = 0; n < 201; n += 1) writeFileSync(path.join(bundle, `pack/more-${n}.yaml`), 'x')
    await expect((await open(kiosk, bundle)).pack()).rejects.toThrow('more than 200 files')
  })

  it('that is sealed and has lost its manifest makes a report with its identity', async () => {
    const identity = await generateX25519Identity()
    const kiosk = kioskAt()
    held(kiosk, { policy: `version: 1\nsealing:\n  recipients: [${await identityToRecipient(identity)}]\n` })
    const bundle = await unpacked(kiosk)
    for (const name of ['manifest.json', 'manifest.sig']) rmSync(path.join(bundle, name))
    const { events, pack, close } = await heldOf(await open(kiosk, bundle, decrypterFrom(identity)))
    expect([events[0]?.body.type, pack.id, close?.session]).toEqual(['session-opened', 'reference', ID])
  })
})

it('a copy of the interview whose cues are broken makes a report all the same', async () => {
  const { kiosk, bundle } = await closed()
  writeFileSync(path.join(bundle, 'pack/airflow-etl.cues.yaml'), 'purpose: [')
  const { pack, verification } = await heldOf(await open(kiosk, bundle))
  expect(pack.problems[0]?.id).toBe('airflow-etl')
  expect(verification.findings).toContainEqual(expect.objectContaining({ code: 'file-altered', where: 'pack/airflow-etl.cues.yaml' }))
})

describe('a log that was tampered with', () => {
  it('is read in the order that its events name, each once, and never goes back in time', async () => {
    const { kiosk, bundle } = await closed()
    editLines(path.join(bundle, 'events.ndjson'), ([first = '', second = '', third = '', ...rest]) => [first, third, second.replace('"at":0', '"at":900'), third, 'no event', ...rest])
    const { events, unreadable } = readEvents((await open(kiosk, bundle)).log.lines)
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    expect(events.map(({ at }) => at)).toEqual([0, ...events.slice(1).map(() => 900)])
    expect(unreadable).toBe(1)
  })
})

it('a folder of sessions and bundles lists them all, and nothing else', async () => {
  const { kiosk, folder } = await closed()
  writeFileSync(path.join(kiosk.sessions.root, 'letter.txt'), 'hello')
  writeFileSync(path.join(kiosk.sessions.root, 'x.zip'), '')
  expect(itemsIn({ root: kiosk.sessions.root, only: undefined }).map(({ key, kind }) => [key, kind])).toEqual([[path.basename(folder), 'session'], ['x.zip', 'bundle']])
})
