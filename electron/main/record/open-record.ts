/** One way to what is held of a session: in a kiosk's folder, as a bundle, or sealed. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Decrypter } from 'age-encryption'
import { assessmentsFolder } from '../assess/addenda.ts'
import { SEALED_BUNDLE } from '../evidence/export.ts'
import type { Given } from '../evidence/given.ts'
import { keyFilePath } from '../store/keys.ts'
import type { Sessions } from '../store/sessions.ts'
import { readBundleRecord } from './bundle-record.ts'
import { readFolderRecord } from './folder-record.ts'
import type { Item } from './places.ts'
import type { SealedRecord, SessionRecord } from './record.ts'

export interface RecordMeans {
  /** Those of the folder that the item lies in. */
  readonly sessions: Sessions
  /** Opens what is sealed. */
  readonly decrypter: Decrypter | undefined
  /** Whether the kiosk's log says that it was handed over. */
  readonly exported?: boolean
  /** What it is compared with when it is checked. */
  readonly given?: Given
}

/** Rejects with NotReadable, BundleError or StorageTrouble. The caller closes it. */
export async function openRecord(item: Item, { sessions, decrypter, exported = false, given }: RecordMeans): Promise<SessionRecord | SealedRecord> {
  if (item.kind === 'bundle') return readBundleRecord(item.path, decrypter, given)
  const sealed = path.join(item.path, SEALED_BUNDLE)
  // Sealing removes the key first: what is left of the log after a crash cannot be read.
  if (existsSync(sealed) && !existsSync(keyFilePath(item.path))) return readBundleRecord(sealed, decrypter, given, assessmentsFolder(sessions.root))
  return readFolderRecord(sessions, item.key, exported, given)
}
