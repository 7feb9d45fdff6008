/** Changes one setting of a policy file and leaves everything else in it, comments too, as its author wrote it. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isMap, parseDocument } from 'yaml'
import { writeDurably } from '../store/keys.ts'

/** The text with the passphrase's hash in it. @throws Error where the text is no policy that could be changed */
export function withPassphrase(text: string, hash: string): string {
  const document = parseDocument(text)
  if (document.errors.length > 0) throw new Error('The file is not valid YAML; put that right first (`policy -- check` names the line).')
  if (document.contents === null) document.set('version', 1)
  if (!isMap(document.contents)) throw new Error('The file is not a policy: it has no keys.')
  if (!isMap(document.get('invigilator'))) document.delete('invigilator')
  document.setIn(['invigilator', 'passphrase'], hash)
  return document.toString({ lineWidth: 0 })
}

/** A new file says its version and nothing else. Readable for everybody: the kiosk runs as another account than the administrator. */
export function writePassphrase(file: string, hash: string): void {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : 'version: 1\n'
  const changed = withPassphrase(text, hash)
  mkdirSync(path.dirname(file), { recursive: true })
  writeDurably(file, changed, 0o644)
}
