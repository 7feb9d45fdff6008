/** A database beside the sessions and never in them, encrypted with a key of its folder's own. */
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { openDatabase } from './database.ts'
import type { Database } from './database.ts'
import { keyFilePath, makeKey, readKey } from './keys.ts'
import type { KeyWraps } from './keys.ts'
import type { Lack } from './trouble.ts'

/** Makes the folder and its key where there are none. `lack` is for the words of an error. Throws StorageTrouble. */
export function openOwnDatabase(folder: string, file: string, wraps: KeyWraps, lack: Lack): Database {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const key = existsSync(keyFilePath(folder)) ? readKey(folder, wraps.all) : makeKey(folder, wraps.first)
  return openDatabase(path.join(folder, file), key, lack)
}
