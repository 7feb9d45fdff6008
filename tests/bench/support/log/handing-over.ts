/** Handing an interview over: export (decrypt, bundle, verify), verification alone, and sealing, that one against the `age` program on the same file, alternately. */
import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { writeBundle } from '../../../../electron/main/evidence/bundle-writer.ts'
import { exportSession } from '../../../../electron/main/evidence/export.ts'
import type { Evidence } from '../../../../electron/main/evidence/export.ts'
import { openKioskKey } from '../../../../electron/main/evidence/kiosk-key.ts'
import { encrypterFor, sealedStream } from '../../../../electron/main/evidence/seal.ts'
import { verifyBundle } from '../../../../electron/main/evidence/verify.ts'
import { makeFilms } from '../../../../electron/main/film/films.ts'
import { loadPack } from '../../../../electron/main/pack-folder.ts'
import { systemClock } from '../../../../electron/main/session/ports.ts'
import { createFileStore } from '../../../../electron/main/share/file-store.ts'
import { recoverSegments } from '../../../../electron/main/share/recover.ts'
import { besideTheSession } from '../../../../electron/main/store/keys.ts'
import { createSessions } from '../../../../electron/main/store/sessions.ts'
import type { EventBody } from '../../../../electron/shared/events.ts'
import { median, rounded, show, tell } from '../figures.ts'

interface Wanted {
  readonly minutes: number
  /** Of film a minute. */
  readonly mib: number
  readonly rounds: number
}

const ID = '20260102-030405-abc'
const MIB = 1024 * 1024

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

/** An interview that was held: as many minutes of film that does not shrink, and six events for each. */
async function hold(evidence: Evidence, { minutes, mib }: Wanted): Promise<void> {
  const reference = loadPack('snippets/reference')
  if (!('pack' in reference)) throw new Error('the reference interview cannot be read')
  const { pack, files } = reference
  const policy = 'version: 1\n'
  const { folder: session, key, log } = evidence.sessions.create({
    id: ID, pack: files, policy, wall: Date.now(),
    events: [{ type: 'session-opened', session: ID, candidate: 'Bench', interview: pack.id, pack: { id: pack.id, version: pack.version, sha256: pack.sha256 }, app: 'bench', engine: 'bench', seed: 1, policy: { sha256: sha256(policy) }, kiosk: evidence.key.fingerprint }],
  })
  const store = createFileStore(session, () => key)
  await store.nextNumber()
  for (let minute = 1; minute <= minutes; minute++) {
    const { file, sink } = await store.open(minute, undefined)
    for (let at = 0; at < mib * 4; at++) await sink.append([randomBytes(MIB / 4)])
    const { bytes, sha256: hash } = await sink.close()
    const words = Array.from({ length: 5 }, (_, n): EventBody => ({ type: 'candidate-said', id: `m${minute}-${n}`, text: 'I would keep each id together with its text. '.repeat(5), citations: [] }))
    log.append([...words, { type: 'segment-closed', file, bytes, sha256: hash, ms: 60_000 }], { wall: Date.now(), at: minute * 60_000 })
  }
  log.append([{ type: 'interview-ended', reason: 'completed' }], { wall: Date.now(), at: minutes * 60_000 })
  log.close()
}

/** `folder` is empty. */
export async function measureHandingOver(folder: string, wanted: Wanted): Promise<void> {
  const { minutes, mib, rounds } = wanted
  const root = path.join(folder, 'sessions')
  mkdirSync(root)
  const wraps = { first: besideTheSession, all: [besideTheSession] }
  const evidence: Evidence = { sessions: createSessions(root, wraps), key: openKioskKey(root, wraps), app: 'bench', clock: systemClock, recoverSegments, write: writeBundle, makeFilms }
  tell(`${minutes} minutes of ${mib} MiB are filmed …`)
  await hold(evidence, wanted)

  const to = path.join(folder, 'stick')
  const exporting: number[] = []
  const verifying: number[] = []
  const bundle = path.join(to, `${ID}.zip`)
  for (let round = 0; round < rounds; round++) {
    rmSync(bundle, { force: true })
    exporting.push(await seconds(() => exportSession(evidence, ID, to)))
    verifying.push(await seconds(() => verifyBundle(bundle)))
  }

  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const plain = path.join(folder, 'plain')
  writeFileSync(plain, randomBytes(64 * MIB))
  const out = path.join(folder, 'out.age')
  const ours: number[] = []
  const oursCpu: number[] = []
  const theirs: number[] = []
  const seal = async (): Promise<void> => pipeline(await sealedStream(encrypterFor([recipient]), createReadStream(plain)), createWriteStream(out))
  const age = (): Promise<void> => Promise.resolve(void execFileSync('age', ['-r', recipient, '-o', out, plain]))
  for (let round = 0; round <= rounds; round++) {
    for (const side of round % 2 === 0 ? ['ours', 'age'] : ['age', 'ours']) {
      rmSync(out, { force: true })
      const before = process.cpuUsage()
      const taken = await seconds(side === 'ours' ? seal : age)
      const { user, system } = process.cpuUsage(before)
      // The first round warms both up.
      if (round === 0) continue
      if (side === 'age') theirs.push(taken)
      else {
        ours.push(taken)
        oursCpu.push((user + system) / 1e6)
      }
    }
  }

  const perSecond = (each: readonly number[], size: number): number => rounded(size / median(each), 0)
  const size = minutes * mib
  const figures = [
    { name: 'export (decrypt, bundle, verify)', seconds: rounded(median(exporting), 2), mibPerSecond: perSecond(exporting, size) },
    { name: 'verify', seconds: rounded(median(verifying), 2), mibPerSecond: perSecond(verifying, size) },
    { name: 'seal, 64 MiB', seconds: rounded(median(ours), 2), mibPerSecond: perSecond(ours, 64) },
    { name: 'seal, 64 MiB, in CPU seconds', seconds: rounded(median(oursCpu), 2), mibPerSecond: perSecond(oursCpu, 64) },
    { name: 'the age program, 64 MiB', seconds: rounded(median(theirs), 2), mibPerSecond: perSecond(theirs, 64) },
  ]
  const ratio = rounded(median(ours) / median(theirs), 2)
  show(
    `An interview of ${minutes} minutes, ${size} MiB of film`, ['', 'seconds', 'MiB/s'], figures.map(({ name, seconds: taken, mibPerSecond }) => [name, taken, mibPerSecond]),
    { benchmark: 'log', what: 'handing over', minutes, mib: size, figures, ratio }, [`Sealing takes ${ratio} times as long as the age program`],
  )
}
