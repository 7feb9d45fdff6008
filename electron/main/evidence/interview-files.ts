/** The files of the interview in a bundle: none that an interview was held with is larger than a pack's file may be. */
import { MAX_FILE } from '../../interview/pack/parse.ts'
import { finding } from './findings.ts'
import type { Finding } from './findings.ts'
import { SEALED, unsealedName } from './seal.ts'

/** age adds a header, and 16 bytes to every 64 KiB. */
const SEAL = 64 * 1024

/** Bytes; `undefined` for what is no file of the interview. */
export const mostOf = (path: string): number | undefined => (/^(pack|snippets)\//.test(path) ? MAX_FILE : undefined)

export const tooLargeText = (path: string): string => `“${path}” in the bundle is too large to be read.`

/** By what the bundle says of its members; whoever reads one still stops at `mostOf`. */
export function tooLargeIn(members: ReadonlyMap<string, { readonly bytes: number }>): readonly Finding[] {
  return [...members].flatMap(([name, { bytes }]) => {
    const path = unsealedName(name)
    const most = (mostOf(path) ?? Infinity) + (name.endsWith(SEALED) ? SEAL : 0)
    return bytes > most ? [finding('file-too-large', path, tooLargeText(path))] : []
  })
}
