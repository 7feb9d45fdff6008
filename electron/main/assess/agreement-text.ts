/** Agreement, for a person at a terminal. */
import type { Pairing } from '../../interview/report/agreement.ts'
import { visible } from '../../interview/report/visible.ts'

export function agreementText(pairings: readonly Pairing[]): string {
  if (pairings.length === 0) return 'Nobody has signed an assessment of these sessions that you may see.\n'
  const lines = pairings.map(({ between: [a, b], sessions, items, same, observed, kappa }) =>
    `${visible(a)} and ${visible(b)}: ${sessions} ${sessions === 1 ? 'session' : 'sessions'}, ${same} of ${items} points alike${items === 0 ? '' : ` (${(observed * 100).toFixed(1)} %)`}, `
    + (kappa === undefined ? 'kappa not defined' : `kappa ${kappa.toFixed(2)}`))
  return `${lines.join('\n')}\n\nKappa is the agreement beyond what chance would bring: 1 is complete, 0 is chance. It says little over few points.\n`
}
