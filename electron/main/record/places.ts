/** What lies in a folder: sessions of a kiosk, bundles, or one bundle alone. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { SEALED_BUNDLE } from '../evidence/export.ts'
import { names } from '../evidence/manifest.ts'
import { SEALED } from '../evidence/seal.ts'
import { isSessionId, logFile, packFolder, recordingFolder } from '../store/sessions.ts'

/** One session somewhere. `key` is its name in the folder; `stamp` changes when there is something new to read. */
export interface Item { readonly key: string; readonly kind: 'session' | 'bundle'; readonly path: string; readonly stamp: string }

/** The folder whose contents are listed, and the one entry that was named, if it was one. */
export interface Place { readonly root: string; readonly only: string | undefined }

export function placeOf(given: string): Place {
  const whole = path.resolve(given)
  const single = kindOf(whole) !== undefined || (existsSync(whole) && statSync(whole).isFile())
  return single ? { root: path.dirname(whole), only: path.basename(whole) } : { root: whole, only: undefined }
}

/** Everything in the folder that may be a session. A file that was named is one in any case: whoever named it is told what is wrong with it. */
export function itemsIn({ root, only }: Place): readonly Item[] {
  if (!existsSync(root)) return []
  const found = only === undefined ? readdirSync(root) : [only]
  return found.flatMap((name) => itemAt(path.join(root, name), only !== undefined) ?? [])
}

export function itemAt(where: string, named = false): Item | undefined {
  const kind = kindOf(where) ?? (named && existsSync(where) ? 'bundle' : undefined)
  if (kind === undefined) return undefined
  const key = path.basename(where)
  if (kind === 'bundle') return { key, kind, path: where, stamp: `b ${stampOf(where)}` }
  // A folder's own stamp changes when a file in it comes or goes.
  const looked = [logFile(where), `${logFile(where)}-wal`, path.join(where, SEALED_BUNDLE), packFolder(where), recordingFolder(where)]
  return { key, kind, path: where, stamp: `s ${looked.map(stampOf).join(' ')}` }
}

function kindOf(where: string): Item['kind'] | undefined {
  const has = (name: string): boolean => existsSync(path.join(where, name))
  if (isSessionId(path.basename(where)) && (existsSync(logFile(where)) || has(SEALED_BUNDLE))) return 'session'
  if (where.endsWith('.zip')) return 'bundle'
  return has(names.manifest) || has(names.events) || has(names.events + SEALED) ? 'bundle' : undefined
}

function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false })
  // Reading a log leaves an empty write-ahead log behind, or none: that is nothing new.
  return found && found.size > 0 ? `${found.mtimeMs}:${found.size}` : '-'
}
