/** Which packs a tool works on: those of the project's own `snippets` folder. */
import { formatFault, type PackFault } from '../../interview/pack/fault.ts'
import type { Pack } from '../../interview/pack/schema.ts'
import { loadPackFolders } from '../../main/pack-folder.ts'
import { shipped } from './folders.ts'

/** The pack of this name; without a name the reference interview, or else the first that can be used. */
export function packNamed(name: string | undefined): { pack: Pack } | { problems: readonly PackFault[] } {
  const loaded = loadPackFolders(shipped, 'snippets')
  const usable = loaded.flatMap((l) => ('pack' in l ? [l.pack] : []))
  const wanted = name === undefined ? (usable.find((p) => p.id === 'reference') ?? usable[0]) : usable.find((p) => p.id === name)
  if (wanted) return { pack: wanted }
  const broken = loaded.flatMap((l) => ('problems' in l ? l.problems : []))
  const text = name === undefined ? 'holds no pack that can be used' : `holds no interview named “${name}”; there are: ${usable.map((p) => p.id).join(', ') || 'none'}`
  return { problems: [{ file: 'snippets', field: '', text }, ...broken] }
}

export function printFaults(faults: readonly PackFault[]): void {
  for (const fault of faults) process.stderr.write(`${formatFault(fault)}\n`)
}
