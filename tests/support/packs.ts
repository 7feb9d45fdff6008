import { fileURLToPath } from 'node:url'
import type { Pack } from '../../electron/interview/pack/schema.ts'
import { loadPack } from '../../electron/main/pack-folder.ts'

/** The pack of this folder in `snippets`, as the product ships it; a fault in it fails the test that asks. */
export function shippedPack(name = 'reference'): Pack {
  const loaded = loadPack(fileURLToPath(new URL(`../../snippets/${name}`, import.meta.url)), name)
  if ('pack' in loaded) return loaded.pack
  throw new Error(loaded.problems.map((p) => `${p.file}:${p.line ?? ''} ${p.field} ${p.text}`).join('\n'))
}
