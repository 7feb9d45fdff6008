/** A sector of the kiosk's disk that went bad under the log of an interview: all else is handed over, and what is lost is named. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterEach, expect, it, vi } from 'vitest'
import { exportSession } from '../../../../electron/main/evidence/export.ts'
import type { Evidence } from '../../../../electron/main/evidence/export.ts'
import { decrypterFrom } from '../../../../electron/main/evidence/seal.ts'
import { sealSession } from '../../../../electron/main/evidence/sealing.ts'
import { verifyBundle } from '../../../../electron/main/evidence/verify.ts'
import { said } from '../support/bodies.ts'
import { temporaryFolder } from '../support/folders.ts'
import { film, held, ID, kioskAt, WALL, wraps } from './world.ts'
import { readKey } from '../../../../electron/main/store/keys.ts'

afterEach(() => void vi.restoreAllMocks())

const PAGE = 4096
const LINES = 60
/** The first event and its end, and what `held` says in between. */
const EVENTS = LINES + 9

interface Talk { readonly kiosk: Evidence; readonly folder: string; readonly file: string; readonly whole: Buffer }
function longTalk(policy?: string): Talk {
  const kiosk = kioskAt()
  const folder = held(kiosk, { ended: false, ...(policy === undefined ? {} : { policy }) })
  const { log } = kiosk.sessions.open(ID)
  log.append(Array.from({ length: LINES }, (_, index) => said(`line-${index}`, `line ${index} `.repeat(20))), { wall: WALL, at: 30 })
  log.append([{ type: 'interview-ended', reason: 'completed' }], { wall: WALL, at: 40 })
  log.close()
  const file = path.join(folder, 'session.sqlite')
  return { kiosk, folder, file, whole: readFileSync(file) }
}

/** As a sector reads that was remapped. */
function zero({ file, whole }: Talk, page: number): void {
  writeFileSync(file, Buffer.from(whole).fill(0, page * PAGE, (page + 1) * PAGE))
}

/** What of the log can be read after that; `undefined` where it does not open at all. */
function left({ kiosk }: Talk): { readonly seqs: readonly number[]; readonly isWhole: boolean; readonly ended: boolean | undefined } | undefined {
  try {
    const { log } = kiosk.sessions.open(ID)
    try {
      return { seqs: log.rows().map(({ seq }) => seq), isWhole: log.stored().whole, ended: log.ends()?.ended }
    } finally {
      log.close()
    }
  } catch {
    return undefined
  }
}

/** A page with events in the middle of the talk. */
function badPage(talk: Talk): number {
  for (let page = 1; page < talk.whole.length / PAGE; page += 1) {
    zero(talk, page)
    const found = left(talk)
    if (found && !found.isWhole && found.seqs[0] === 1 && found.seqs.at(-1) === EVENTS) return page
  }
  throw new Error('no page holds events alone')
}

it('each page takes with it the events that it held, and no other', () => {
  const talk = longTalk()
  const lost: number[] = []
  for (let page = 1; page < talk.whole.length / PAGE; page += 1) {
    zero(talk, page)
    const { seqs, isWhole, ended } = left(talk)!
    expect(isWhole).toBe(seqs.length === EVENTS)
    // Where the page of the last event is gone, it can be the one that says so.
    if (seqs.at(-1) === EVENTS) expect(ended).toBe(true)
    if (seqs.length > 0) lost.push(...Array.from({ length: EVENTS }, (_, index) => index + 1).filter((seq) => !seqs.includes(seq)))
  }
  expect(lost.sort((a, b) => a - b)).toEqual(Array.from({ length: EVENTS }, (_, index) => index + 1))
})

it('the film and all other events are handed over, with the log as it lies there and the key that opens it', async () => {
  const talk = longTalk()
  zero(talk, badPage(talk))
  const to = temporaryFolder()
  const { file, verdict } = await exportSession(talk.kiosk, ID, to)
  expect(verdict).toMatchObject({ asWritten: true, segments: 3 })
  expect(verdict.findings.map(({ code }) => code).filter((code) => !code.startsWith('event-'))).toEqual(['not-closed'])
  execFileSync('unzip', ['-q', file, '-d', path.join(to, 'bundle')])
  const inBundle = (name: string): Buffer => readFileSync(path.join(to, 'bundle', name))
  expect([1, 2, 3].map((number) => inBundle(`recording/00000${number}.webm`).equals(film(number)))).toEqual([true, true, true])
  expect(inBundle('damaged/session.sqlite').equals(readFileSync(talk.file))).toBe(true)
  expect(inBundle('damaged/session-key.txt').toString()).toBe(`${readKey(talk.folder, wraps.all).toString('hex')}\n`)
})

it('it is sealed as it is where the policy says so', async () => {
  const identity = await generateX25519Identity()
  const talk = longTalk(`version: 1\nsealing:\n  recipients: [${await identityToRecipient(identity)}]\n`)
  zero(talk, badPage(talk))
  expect(await sealSession(talk.kiosk, ID)).toBe('damaged')
  expect(readdirSync(talk.folder).sort()).toEqual(['policy.yaml', 'sealed.zip'])
  const opened = await verifyBundle(path.join(talk.folder, 'sealed.zip'), { decrypter: decrypterFrom(identity) })
  expect(opened).toMatchObject({ asWritten: true, segments: 3 })
})
