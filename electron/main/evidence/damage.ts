/** What does not fit in a session at the moment when it is put into a bundle: the manifest says so, and whatever is found later came later. */
import type { BundlePlan } from './bundle-writer.ts'
import { verifyChain } from './chain.ts'
import { finding, ofChain } from './findings.ts'
import type { Finding } from './findings.ts'
import { linesOf, readHashes } from './log-files.ts'
import { names } from './manifest.ts'
import type { ManifestFile } from './manifest.ts'
import { toldBy } from './told.ts'
import { checkTold } from './told-check.ts'

/** `files`: what the sources of the plan were when they were read. */
export async function damageOf({ sources, head }: BundlePlan, files: readonly ManifestFile[]): Promise<readonly Finding[]> {
  const contents = new Map(sources.flatMap((source) => ('content' in source ? [[source.path, Buffer.from(source.content)] as const] : [])))
  const read = (path: string): Buffer | undefined => contents.get(path)
  const lines = linesOf(read(names.events) ?? Buffer.alloc(0))
  const isClosed = contents.has(names.checkpoint)
  const chain = verifyChain(lines, readHashes(read(names.hashes) ?? new Uint8Array()), isClosed ? { count: head.events, head: head.head } : undefined)
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]))
  const told = await checkTold(toldBy(lines), { listed: new Set(hashes.keys()), hashOf: (path) => Promise.resolve(hashes.get(path)), read: (path) => Promise.resolve(read(path)) })
  return [...(isClosed ? [] : [finding('not-closed', names.checkpoint, 'The session could not be closed.')]), ...ofChain(chain.damage), ...told]
}
