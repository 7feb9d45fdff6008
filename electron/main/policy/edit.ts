/** Changes one setting of a policy file and leaves everything else in it, comments too, as its author wrote it. */
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { isMap, isScalar, parseDocument } from 'yaml'
import type { Scalar } from 'yaml'
import { writeDurably } from '../store/keys.ts'

/** The text with the passphrase's hash in it. @throws Error where the text is no policy that could be changed */
export function withPassphrase(text: string, hash: string): string {
  const document = parseDocument(text)
  if (document.errors.length > 0) throw new Error('The file is not valid YAML; put that right first (the same tool’s `check` names the line).')
  if (document.contents === null) document.set('version', 1)
  if (!isMap(document.contents)) throw new Error('The file is not a policy: it has no keys.')
  const section = document.contents.items.find(({ key }) => isScalar(key) && key.value === 'invigilator')
  const isBlock = document.contents.flow !== true
  if (section && isBlock && isScalar(section.key) && isScalar(section.value) && section.value.value === null) return inEmptySection(text, section.key, section.value, hash)
  if (section && !isMap(section.value)) document.set('invigilator', document.createNode({ passphrase: hash }))
  else document.setIn(['invigilator', 'passphrase'], hash)
  return document.toString({ lineWidth: 0 })
}

/** As text: the library takes every comment that follows an empty value, also those of the next section, for comments on that value. */
function inEmptySection(text: string, key: Scalar, value: Scalar, hash: string): string {
  const [begins = 0, ends = 0] = value.range ?? []
  const emptied = text.slice(0, begins) + text.slice(ends)
  const keyAt = key.range?.[0] ?? 0
  const indent = ' '.repeat(keyAt - (emptied.lastIndexOf('\n', keyAt - 1) + 1) + 2)
  const nextLine = emptied.indexOf('\n', begins) + 1
  const line = `${indent}passphrase: ${hash}\n`
  return nextLine === 0 ? `${emptied}\n${line}` : emptied.slice(0, nextLine) + line + emptied.slice(nextLine)
}

/**
 * A new file says its version and nothing else, and everybody may read it: the kiosk runs as another account than the administrator. One that is
 * there keeps its owner and its rights, and stays where a link to it leads.
 */
export function writePassphrase(named: string, hash: string): void {
  const file = existsSync(named) ? realpathSync(named) : named
  if (!existsSync(file)) {
    const made = mkdirSync(path.dirname(file), { recursive: true, mode: 0o755 })
    if (made !== undefined) for (const folder of foldersFrom(made, path.dirname(file))) chmodSync(folder, 0o755)
    writeDurably(file, withPassphrase('version: 1\n', hash))
    return chmodSync(file, 0o644)
  }
  const { uid, gid, mode } = statSync(file)
  const text = readFileSync(file, 'utf8')
  // The library that edits knows one end of a line.
  const changed = withPassphrase(text.replaceAll('\r\n', '\n'), hash)
  writeDurably(file, text.includes('\r\n') ? changed.replaceAll('\n', '\r\n') : changed, mode & 0o600)
  if (process.platform === 'win32') return
  chownSync(file, uid, gid)
  chmodSync(file, mode & 0o777)
}

/** Both ends included; `top` holds `bottom`. What the account's umask took away is given back. */
function foldersFrom(top: string, bottom: string): readonly string[] {
  return bottom === top ? [top] : [...foldersFrom(top, path.dirname(bottom)), bottom]
}
