/** Who has shown with a passphrase, since the window was opened, that a key is theirs. Marks, notes and what they may see are theirs alone. */
import type { KnownAssessor } from '../../shared/review-assess.ts'
import { assessorsIn, KeyRefused, makeAssessor, openAssessor } from '../assess/key.ts'
import type { Assessor } from '../assess/key.ts'

export interface WhoAssesses {
  /** Whose keys this computer has. */
  readonly known: () => KnownAssessor[]
  /** Rejects with KeyRefused. Who makes a key has entered. */
  readonly make: (name: string, passphrase: string) => Promise<KnownAssessor>
  /** Rejects with KeyRefused. */
  readonly enter: (as: string, passphrase: string) => Promise<Assessor>
  /** Throws KeyRefused for a fingerprint whose owner has not entered. Nobody in particular may always ask. */
  readonly admitted: <T extends string | undefined>(as: T) => T
}

/** `keys`: the folder of the assessors' keys. */
export function whoAssesses(keys: string): WhoAssesses {
  const entered = new Set<string>()
  return {
    known: () => assessorsIn(keys).map(({ name, fingerprint }) => ({ name, key: fingerprint })),
    make: async (name, passphrase) => {
      const made = await makeAssessor(keys, name, passphrase)
      entered.add(made.fingerprint)
      return { name: made.name, key: made.fingerprint }
    },
    enter: async (as, passphrase) => {
      const known = assessorsIn(keys).find(({ fingerprint }) => fingerprint === as)
      if (!known) throw new KeyRefused('This key is not on this computer any more.')
      const assessor = await openAssessor(known.file, passphrase)
      entered.add(as)
      return assessor
    },
    admitted: (as) => {
      if (as !== undefined && !entered.has(as)) throw new KeyRefused('Please enter your passphrase first.')
      return as
    },
  }
}
