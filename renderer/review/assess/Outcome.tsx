import type { Outcome as Is } from '../../../electron/shared/assessment.ts'
import { words } from '../words.ts'

const signs: Record<Is, string> = { 'covered': '●', 'with-help': '◐', 'contradicted': '✕', 'touched': '◌', 'not-reached': '○', 'not-asked': '–' }

/** A sign and words, never colour alone. */
export function Outcome({ outcome }: { readonly outcome: Is }) {
  return <span className={`outcome ${outcome}`}><span aria-hidden="true">{signs[outcome]}</span> {words.outcomes[outcome]}</span>
}
