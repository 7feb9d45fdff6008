import { createHash } from 'node:crypto'
import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { signCheckpoint } from '../../../../electron/main/evidence/checkpoint.ts'
import { openKioskKey } from '../../../../electron/main/evidence/kiosk-key.ts'
import type { Manifest } from '../../../../electron/main/evidence/manifest.ts'
import { isWhole, verifyBundle } from '../../../../electron/main/evidence/verify.ts'
import { temporaryFolder } from '../support/folders.ts'
import { editLines, held, kioskAt, unpacked, wraps } from './world.ts'

async function intact(): Promise<{ readonly folder: string; readonly receipt: string; readonly pem: string }> {
  const kiosk = kioskAt()
  held(kiosk)
  const folder = await unpacked(kiosk)
  return { folder, receipt: (await verifyBundle(folder)).receipt ?? '', pem: kiosk.key.publicPem }
}

const EVENTS = 'events.ndjson'
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** The chain made anew over whatever the lines are now. */
function rehash(folder: string): { count: number; head: string } {
  let before: Buffer = Buffer.alloc(32)
  const lines = readFileSync(path.join(folder, EVENTS), 'latin1').split('\n').slice(0, -1)
  const notes = lines.map((line, index) => {
    before = createHash('sha256').update(before).update(Buffer.from(line, 'latin1')).digest()
    return `${index + 1} ${before.toString('hex')}\n`
  })
  writeFileSync(path.join(folder, 'hashes.txt'), notes.join(''))
  return { count: lines.length, head: before.toString('hex') }
}

/** Whoever has a key of their own can sign whatever they like. */
function resign(folder: string): void {
  const key = openKioskKey(temporaryFolder(), wraps)
  const { count, head } = rehash(folder)
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest
  const { bytes, signature } = signCheckpoint(key, { session: manifest.session, count, head, wall: 1 })
  writeFileSync(path.join(folder, 'checkpoint.json'), bytes)
  writeFileSync(path.join(folder, 'checkpoint.sig'), signature)
  writeFileSync(path.join(folder, 'kiosk.pem'), key.publicPem)
  const files = manifest.files.map((file) => {
    const content = readFileSync(path.join(folder, file.path))
    return { ...file, bytes: content.length, sha256: sha256(content) }
  })
  const text = JSON.stringify({ ...manifest, events: count, head, key: key.fingerprint, files })
  writeFileSync(path.join(folder, 'manifest.json'), text)
  writeFileSync(path.join(folder, 'manifest.sig'), key.sign(Buffer.from(text)))
}

const lines = (edit: (lines: string[]) => string[]) => (folder: string): void => editLines(path.join(folder, EVENTS), edit)
const one = (text: string, ...changes: [string, string][]): string => changes.reduce((all, [from, to]) => all.replace(from, to), text)
const write = (file: string, content: string | Buffer) => (folder: string): void => writeFileSync(path.join(folder, file), content)
const segment = (folder: string, number: number): string => path.join(folder, `recording/00000${number}.webm`)
const both = (...steps: ((folder: string) => void)[]) => (folder: string): void => steps.forEach((step) => step(folder))
const uno = lines((all) => all.map((line) => one(line, ['"one"', '"uno"'])))

interface Row { readonly what: string; readonly tamper: (folder: string) => void; readonly found: readonly string[]; readonly withReceipt?: true; readonly withKey?: true }
const table: readonly Row[] = [
  { what: 'an event altered', tamper: uno, found: ['event-altered event 3'] },
  { what: 'an event made unreadable', tamper: lines((all) => all.with(3, '{"v":1,')), found: ['event-altered event 4'] },
  { what: 'an event altered with its own hash', tamper: both(uno, (folder) => {
    const before = rehashOne(folder, 3)
    editLines(path.join(folder, 'hashes.txt'), (all) => all.with(2, `3 ${before}`))
  }), found: ['event-altered event 4'] },
  { what: 'an event removed', tamper: lines((all) => all.toSpliced(3, 1)), found: ['event-removed event 4'] },
  { what: 'the first event removed', tamper: lines((all) => all.slice(1)), found: ['event-removed event 1'] },
  { what: 'an event removed with its hash', tamper: both(lines((all) => all.toSpliced(3, 1)), (folder) => editLines(path.join(folder, 'hashes.txt'), (all) => all.toSpliced(3, 1))), found: ['event-removed event 4'] },
  { what: 'two events swapped', tamper: lines((all) => all.with(3, all[4]!).with(4, all[3]!)), found: ['event-reordered event 4'] },
  { what: 'the bodies of two events swapped', tamper: lines((all) => all.with(2, one(all[4]!, ['"seq":5', '"seq":3'])).with(4, one(all[2]!, ['"seq":3', '"seq":5']))), found: ['event-altered event 3', 'event-altered event 5'] },
  { what: 'an event repeated', tamper: lines((all) => all.toSpliced(4, 0, all[3]!)), found: ['event-repeated event 4'] },
  { what: 'an event appended after the close', tamper: lines((all) => [...all, one(all.at(-1)!, ['"seq":9', '"seq":10'])]), found: ['event-appended event 10'] },
  { what: 'an event appended, and the chain made anew', tamper: both(lines((all) => [...all, one(all.at(-1)!, ['"seq":9', '"seq":10'])]), rehash), found: ['event-appended event 10'] },
  { what: 'the end cut off', tamper: lines((all) => all.slice(0, -2)), found: ['log-cut-off event 8', 'segment-unknown recording/000003.webm'] },
  { what: 'the end cut off, and the chain made anew', tamper: both(lines((all) => all.slice(0, -2)), rehash), found: ['log-cut-off event 8', 'segment-unknown recording/000003.webm'] },
  { what: 'an event altered, and the chain made anew', tamper: both(uno, rehash), found: ['log-rewritten event 9'] },
  { what: 'a noted hash altered', tamper: (folder) => editLines(path.join(folder, 'hashes.txt'), (all) => all.with(4, `5 ${'0'.repeat(64)}`)), found: ['event-hash-altered event 5'] },
  { what: 'the log missing', tamper: (folder) => rmSync(path.join(folder, EVENTS)), found: ['file-missing events.ndjson'] },
  { what: 'a segment swapped with another', tamper: (folder) => {
    renameSync(segment(folder, 1), segment(folder, 9))
    renameSync(segment(folder, 2), segment(folder, 1))
    renameSync(segment(folder, 9), segment(folder, 2))
  }, found: ['segment-swapped recording/000001.webm', 'segment-swapped recording/000002.webm'] },
  { what: 'a segment altered', tamper: (folder) => appendFileSync(segment(folder, 2), 'x'), found: ['segment-altered recording/000002.webm'] },
  { what: 'a segment missing', tamper: (folder) => rmSync(segment(folder, 3)), found: ['segment-missing recording/000003.webm'] },
  { what: 'a segment added', tamper: (folder) => cpSync(segment(folder, 3), segment(folder, 4)), found: ['file-unlisted recording/000004.webm'] },
  { what: 'the consent text altered', tamper: write('consent.txt', 'I agree to everything.'), found: ['file-altered consent.txt'] },
  { what: 'the policy altered', tamper: write('policy.yaml', 'version: 1\nreserveMiB: 0\n'), found: ['file-altered policy.yaml'] },
  { what: 'a snippet altered', tamper: (folder) => appendFileSync(path.join(folder, 'snippets/airflow-etl.py'), '# harmless\n'), found: ['file-altered snippets/airflow-etl.py'] },
  { what: 'the interview altered', tamper: (folder) => appendFileSync(path.join(folder, 'pack/pack.yaml'), '# harmless\n'), found: ['file-altered pack', 'file-altered pack/pack.yaml'] },
  { what: 'the close altered', tamper: (folder) => write('checkpoint.json', one(readFileSync(path.join(folder, 'checkpoint.json'), 'utf8'), ['"count":9', '"count":8']))(folder), found: ['checkpoint-altered checkpoint.json', 'file-altered checkpoint.json'] },
  { what: 'the close missing', tamper: (folder) => rmSync(path.join(folder, 'checkpoint.json')), found: ['file-missing checkpoint.json', 'not-closed checkpoint.json'] },
  { what: 'the manifest altered', tamper: (folder) => write('manifest.json', one(readFileSync(path.join(folder, 'manifest.json'), 'utf8'), ['"app": "test"', '"app": "tost"']))(folder), found: ['manifest-altered manifest.json'] },
  { what: 'the manifest missing', tamper: (folder) => rmSync(path.join(folder, 'manifest.json')), found: ['manifest-missing manifest.json'] },
  { what: 'the manifest’s signature missing', tamper: (folder) => rmSync(path.join(folder, 'manifest.sig')), found: ['manifest-altered manifest.json'] },
  { what: 'everything made anew by somebody with another key', tamper: both(uno, resign), found: ['foreign-signature kiosk.pem'] },
  { what: 'the same, with the name of the key forged in the log too', tamper: both(lines((all) => all.map((line) => line.replace(/,"kiosk":"[0-9a-f]{64}"/, ''))), resign), withReceipt: true, found: ['wrong-receipt receipt'] },
  { what: 'the same, against the key that the centre trusts', tamper: both(lines((all) => all.map((line) => line.replace(/,"kiosk":"[0-9a-f]{64}"/, ''))), resign), withKey: true, found: ['foreign-signature checkpoint.json', 'foreign-signature kiosk.pem', 'foreign-signature manifest.json'] },
]

/** The hash of event `seq` as it is now, over the hash that is noted before it. */
function rehashOne(folder: string, seq: number): string {
  const notes = readFileSync(path.join(folder, 'hashes.txt'), 'utf8').split('\n')
  const line = readFileSync(path.join(folder, EVENTS), 'latin1').split('\n')[seq - 1]!
  return createHash('sha256').update(Buffer.from(notes[seq - 2]!.split(' ')[1]!, 'hex')).update(Buffer.from(line, 'latin1')).digest('hex')
}

describe('tampering is found and named', () => {
  it('nothing is found in a bundle that nobody touched, with its receipt and its key', async () => {
    const { folder, receipt, pem } = await intact()
    const verdict = await verifyBundle(folder, { receipt: receipt.toLowerCase().replaceAll('-', ' '), trustedKeys: [pem] })
    expect(verdict.findings).toEqual([])
    expect(isWhole(verdict)).toBe(true)
    expect(verdict).toMatchObject({ events: 9, segments: 3, sealed: false })
  })

  it.each(table)('$what', async ({ tamper, found, withReceipt, withKey }) => {
    const { folder, receipt, pem } = await intact()
    tamper(folder)
    const { findings } = await verifyBundle(folder, { receipt: withReceipt && receipt, trustedKeys: withKey && [pem] })
    expect(findings.map(({ code, where }) => `${code} ${where}`).sort()).toEqual([...found].sort())
  })

  it('a receipt of another session is wrong, and a mistyped one is said to be mistyped', async () => {
    const [{ folder, receipt }, other] = [await intact(), await intact()]
    const { findings } = await verifyBundle(folder, { receipt: other.receipt })
    expect(findings.map(({ code }) => code)).toEqual(['wrong-receipt'])
    const mistyped = receipt.replace(/^./, (first) => (first === 'X' ? 'Y' : 'X'))
    await expect(verifyBundle(folder, { receipt: mistyped })).rejects.toThrow('not written down correctly')
  })
})
