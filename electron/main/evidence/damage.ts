/** What does not fit in a session at the moment when it is put into a bundle: the manifest says so, and what is found later in those very bytes was so before. */
import type { BundlePlan } from './bundle-writer.ts'
import { verifyChain } from './chain.ts'
import { checkCheckpoint, sameSession } from './close-check.ts'
import { finding, FURTHER, ofChain } from './findings.ts'
import type { Finding } from './findings.ts'
import { verifierOf } from './kiosk-key.ts'
import { linesOf, readHashes } from './log-files.ts'
import { isPlace, names } from './manifest.ts'
import type { Manifest, ManifestFile } from './manifest.ts'
import { toldBy } from './told.ts'
import { checkTold } from './told-check.ts'

export type Admitted = NonNullable<Manifest['damage']>

/** `files`: what the sources of the plan were when they were read. */
export async function damageOf({ sources, head, kioskKeys }: BundlePlan, files: readonly ManifestFile[]): Promise<Admitted> {
  const contents = new Map(sources.flatMap((source) => ('content' in source ? [[source.path, Buffer.from(source.content)] as const] : [])))
  const read = (path: string): Buffer | undefined => contents.get(path)
  const own = verifierOf(read(names.key)?.toString('utf8') ?? '')
  const found: Finding[] = []
  const closed = await checkCheckpoint((path) => Promise.resolve(read(path)), own, undefined, head, found)
  const lines = linesOf(read(names.events) ?? Buffer.alloc(0))
  const chain = verifyChain(lines, readHashes(read(names.hashes) ?? new Uint8Array()), closed)
  const told = toldBy(lines)
  found.push(...ofChain(chain.damage), ...sameSession(told, own, head, kioskKeys))
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]))
  found.push(...(await checkTold(told, { listed: new Set(hashes.keys()), hashOf: (path) => Promise.resolve(hashes.get(path)), read: (path) => Promise.resolve(read(path)) })))
  // A name that a damaged event tells can be anything.
  return found.flatMap(({ code, where }) => (code === 'unchecked' || !isPlace(where) ? [] : [{ code, where }]))
}

/**
 * What a manifest that is believed says of itself, in the words of what was `found` now. `altered`: the files whose bytes are no longer those of the
 * manifest; of what rests on them nobody can say any more that it is only what it was.
 */
export const wasSoBefore = (damage: Admitted, found: readonly Finding[], altered: ReadonlySet<string>): readonly Finding[] => damage.map(({ code, where }) => {
  const now = found.find((one) => one.code === code && one.where === where)?.text ?? `Something is wrong with ${where}.`
  const since = [...altered].some((path) => restsOn(where, path))
  return finding(code, where, `${now} ${since ? 'Something did not fit there already when the bundle was written, and it was changed again since.' : 'It was so already when the bundle was written.'}`)
})

const CLOSE: readonly string[] = [names.checkpoint, names.checkpointSignature, names.key]
const LOG: readonly string[] = [names.events, names.hashes]

/** What is wrong with events is found by both files of the log, and what other files should be stands in the events. */
const restsOn = (where: string, path: string): boolean => path === where || path.startsWith(`${where}/`) || (where === names.checkpoint ? CLOSE : LOG).includes(path)

export const isOfLog = ({ where }: Admitted[number]): boolean => where === FURTHER || where.startsWith('event ')
