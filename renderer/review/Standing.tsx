import type { Standing as Stand } from '../../electron/shared/review.ts'
import { words } from './words.ts'

const signs: Record<Stand, string> = { none: '?', unclosed: '–', log: '✓', partly: '?', whole: '✓', changed: '!' }

/** Whether the record can be relied on, at a glance: a sign and words, never colour alone. */
export function Standing({ standing }: { readonly standing: Stand }) {
  return (
    <span className={`standing ${standing}`} title={words.standingTitles[standing]}>
      <span aria-hidden="true">{signs[standing]}</span>
      {words.standings[standing]}
    </span>
  )
}
