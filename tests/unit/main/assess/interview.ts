/** A whole recorded interview as a closed session of a kiosk. */
import path from 'node:path'
import { createHash } from 'node:crypto'
import type { Decrypter } from 'age-encryption'
import { heldAt } from '../../../../electron/main/assess/held-set.ts'
import type { Held } from '../../../../electron/main/assess/held.ts'
import type { Evidence } from '../../../../electron/main/evidence/export.ts'
import { loadPack } from '../../../../electron/main/pack-folder.ts'
import { itemAt } from '../../../../electron/main/record/places.ts'
import { recordedLog, type recorded } from '../../../support/logs.ts'
import { writeEncrypted } from '../../../support/encrypted.ts'
import { film, WALL } from '../evidence/world.ts'

const loaded = loadPack(path.join(import.meta.dirname, '../../../../snippets/reference'))
if (!('pack' in loaded)) throw new Error('the reference interview cannot be read')
export const { pack, files } = loaded
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** `recipients`: whom it is sealed to when it is handed over. @returns the session's folder */
export function interviewed(kiosk: Evidence, id: string, name: (typeof recorded)[number] = 'struggling', recipients: readonly string[] = []): string {
  const policy = `version: 1\n${recipients.length === 0 ? '' : `sealing:\n  recipients: [${recipients.join(', ')}]\n`}`
  const events = recordedLog(name).map(({ at, body }) => {
    if (body.type === 'session-opened') return { at, body: { ...body, session: id, candidate: `Candidate of ${id}`, pack: { id: pack.id, version: pack.version, sha256: pack.sha256 }, policy: { sha256: sha256(policy) }, kiosk: kiosk.key.fingerprint } }
    return { at, body: body.type === 'snippet-shown' ? { ...body, sha256: pack.problems.find((problem) => problem.id === body.problem)!.sha256 } : body }
  })
  const [first, ...rest] = events
  const { folder, key, log } = kiosk.sessions.create({ id, pack: files, policy, wall: WALL, events: [first!.body] })
  writeEncrypted({ folder, key }, 'recording/000001.webm', film(1))
  rest.forEach(({ at, body }, index) => {
    if (index === 10) log.append([{ type: 'segment-closed', file: 'recording/000001.webm', bytes: film(1).length, sha256: sha256(film(1)), ms: 60_000 }], { wall: WALL + at, at })
    log.append([body], { wall: WALL + at, at })
  })
  log.close()
  return folder
}

/** A session for its report: by its folder in the kiosk's, or as a bundle. */
export function heldFrom({ sessions }: Pick<Evidence, 'sessions'>, where: string, decrypter?: Decrypter): Promise<Held> {
  const item = itemAt(where)
  if (!item) throw new Error(`nothing is held in ${where}`)
  return heldAt(item, { sessions, decrypter })
}
