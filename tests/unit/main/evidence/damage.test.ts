import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { closeSession } from '../../../../electron/main/evidence/close.ts'
import { openKioskKey } from '../../../../electron/main/evidence/kiosk-key.ts'
import type { Manifest } from '../../../../electron/main/evidence/manifest.ts'
import { verifyBundle } from '../../../../electron/main/evidence/verify.ts'
import { openDatabase } from '../../../../electron/main/store/database.ts'
import { readKey } from '../../../../electron/main/store/keys.ts'
import { temporaryFolder } from '../support/folders.ts'
import { changeEvent, editLines, film, held, ID, kioskAt, unpacked, WALL, wraps } from './world.ts'

const SO_ALREADY = 'It was so already when the bundle was written.'
const AGAIN = 'and it was changed again since.'

/** Each finding with what is said of when it came about. */
async function seen(folder: string, trusted?: string): Promise<Record<string, string>> {
  const { findings } = await verifyBundle(folder, { trustedKeys: trusted === undefined ? undefined : [trusted] })
  return Object.fromEntries(findings.map(({ code, where, text }) => [`${code} ${where}`, text.endsWith(SO_ALREADY) ? 'before' : text.endsWith(AGAIN) ? 'before and since' : 'now']))
}

function editManifest(folder: string, edit: (manifest: Manifest) => object): string {
  const text = JSON.stringify(edit(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest))
  writeFileSync(path.join(folder, 'manifest.json'), text)
  return text
}

/** Hashes made anew from an event on. */
function rehash(folder: string, from: number): void {
  const lines = readFileSync(path.join(folder, 'events.ndjson'), 'latin1').split('\n')
  editLines(path.join(folder, 'hashes.txt'), (notes) => {
    let before = Buffer.from(notes[from - 2]!.split(' ')[1]!, 'hex')
    return notes.map((note, index) => {
      if (index < from - 1) return note
      before = createHash('sha256').update(before).update(Buffer.from(lines[index]!, 'latin1')).digest()
      return `${index + 1} ${before.toString('hex')}`
    })
  })
}

describe('a session that was damaged before its bundle was written', () => {
  let bundle = ''
  let pem = ''
  beforeEach(async () => {
    const kiosk = kioskAt()
    const folder = held(kiosk)
    changeEvent(folder, 3, '"one"', '"uno"')
    const segment = path.join(folder, 'recording/000002.webm')
    const bytes = readFileSync(segment)
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(segment, bytes)
    bundle = await unpacked(kiosk)
    pem = kiosk.key.publicPem
  })

  it('is said to have been so before, in the bundle as it was written', async () => {
    const asWritten = { 'not-closed checkpoint.json': 'before', 'event-altered event 3': 'before', 'segment-altered recording/000002.webm': 'before' }
    expect(await seen(bundle)).toEqual(asWritten)
    expect(await seen(bundle, pem)).toEqual(asWritten)
  })

  it('is no cover for changing the log afterwards', async () => {
    editLines(path.join(bundle, 'events.ndjson'), (lines) => lines.with(2, lines[2]!.replace('"uno"', '"I copied it all"')).with(4, lines[4]!.replace('a lone', 'two lone')))
    rehash(bundle, 4)
    expect(await seen(bundle, pem)).toEqual({
      'file-altered events.ndjson': 'now', 'file-altered hashes.txt': 'now',
      'not-closed checkpoint.json': 'before', 'event-altered event 3': 'before and since', 'segment-altered recording/000002.webm': 'before and since',
    })
  })

  it('is no cover for another film in place of the segment that was damaged', async () => {
    writeFileSync(path.join(bundle, 'recording/000002.webm'), film(7))
    expect(await seen(bundle, pem)).toEqual({ 'not-closed checkpoint.json': 'before', 'event-altered event 3': 'before', 'segment-altered recording/000002.webm': 'before and since' })
  })
})

describe('a close that did not hold before the bundle was written is said to have been so', () => {
  function closed(): ReturnType<typeof kioskAt> {
    const kiosk = kioskAt()
    held(kiosk)
    const { log } = kiosk.sessions.open(ID)
    closeSession(log, ID, kiosk.key, WALL)
    log.close()
    return kiosk
  }

  it.each(['signature', 'bytes'])('its %s damaged', async (column) => {
    const kiosk = closed()
    const folder = path.join(kiosk.sessions.root, ID)
    const database = openDatabase(path.join(folder, 'session.sqlite'), readKey(folder, wraps.all), 'talk')
    database.exec('DROP TRIGGER closing_not_changed')
    database.run(`UPDATE closing SET ${column} = ?`, [Buffer.alloc(64)])
    database.close()
    const bundle = await unpacked(kiosk)
    expect(await seen(bundle, kiosk.key.publicPem)).toEqual({ 'checkpoint-altered checkpoint.json': 'before' })
    writeFileSync(path.join(bundle, 'checkpoint.sig'), Buffer.alloc(64, 1))
    expect(await seen(bundle, kiosk.key.publicPem)).toEqual({ 'checkpoint-altered checkpoint.json': 'before and since', 'file-altered checkpoint.sig': 'now' })
  })

  it('the key that closed it replaced, and its public part lost', async () => {
    const { sessions: { root } } = closed()
    for (const name of ['kiosk.pem', 'kiosk-key.json']) rmSync(path.join(root, name))
    expect(await seen(await unpacked(kioskAt(root)))).toEqual({ 'foreign-signature checkpoint.json': 'before', 'foreign-signature kiosk.pem': 'before' })
  })
})

describe('damage that a manifest speaks of', () => {
  async function changed(): Promise<{ readonly bundle: string; readonly pem: string }> {
    const kiosk = kioskAt()
    held(kiosk)
    const bundle = await unpacked(kiosk)
    writeFileSync(path.join(bundle, 'recording/000001.webm'), film(7))
    return { bundle, pem: kiosk.key.publicPem }
  }
  const damage = [{ code: 'segment-altered', where: 'recording/000001.webm' }, { code: 'event-altered', where: 'event 5' }]

  it('is not believed where the manifest’s signature does not hold', async () => {
    const { bundle, pem } = await changed()
    editManifest(bundle, (manifest) => ({ ...manifest, damage }))
    const expected = { 'manifest-altered manifest.json': 'now', 'segment-altered recording/000001.webm': 'now' }
    expect(await seen(bundle)).toEqual(expected)
    expect(await seen(bundle, pem)).toEqual(expected)
  })

  it('is not believed by a key that lies in the bundle and closed nothing', async () => {
    const { bundle, pem } = await changed()
    const stranger = openKioskKey(temporaryFolder(), wraps)
    writeFileSync(path.join(bundle, 'manifest.pem'), stranger.publicPem)
    const sha256 = createHash('sha256').update(film(7)).digest('hex')
    const pemFile = { path: 'manifest.pem', bytes: stranger.publicPem.length, sha256: createHash('sha256').update(stranger.publicPem).digest('hex') }
    const text = editManifest(bundle, (manifest) => ({
      ...manifest, damage, key: stranger.fingerprint,
      files: [...manifest.files.map((file) => (file.path === 'recording/000001.webm' ? { ...file, bytes: film(7).length, sha256 } : file)), pemFile],
    }))
    writeFileSync(path.join(bundle, 'manifest.sig'), stranger.sign(Buffer.from(text)))
    expect(await seen(bundle)).toEqual({ 'unchecked manifest.json': 'now', 'segment-altered recording/000001.webm': 'now' })
    expect(await seen(bundle, pem)).toEqual({ 'foreign-signature manifest.json': 'now', 'segment-altered recording/000001.webm': 'now' })
  })

  it.each(['nothing.\nINTACT: every event and every file', '../up', 'event 0', 'event twelve', ''])('is at a place that can be: %j', async (where) => {
    const { bundle } = await changed()
    editManifest(bundle, (manifest) => ({ ...manifest, damage: [{ code: 'event-altered', where }] }))
    const { findings } = await verifyBundle(bundle)
    expect(findings.map(({ text }) => text).join(' ')).toContain('The manifest cannot be read.')
    expect(findings.map(({ text }) => text).join(' ')).not.toContain('INTACT')
  })

  it('can be a name that a damaged event tells: the bundle is written all the same, and holds', async () => {
    const kiosk = kioskAt()
    changeEvent(held(kiosk), 7, 'recording/000002.webm', 'recording/\\u0001000 2.webm')
    expect(await seen(await unpacked(kiosk), kiosk.key.publicPem)).toMatchObject({ 'event-altered event 7': 'before', 'segment-unknown recording/000002.webm': 'before' })
  })
})
