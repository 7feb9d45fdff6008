import { memo } from 'react'
import type { Entry } from '../../electron/shared/fold.ts'
import { Spoken } from './Text.tsx'
import { sentencesOf } from './plain-text.ts'

/** The whole line is there within this time, however many sentences it has. */
const REVEAL_MS = 700
const STEP_MS = 220

/**
 * An interviewer's line. Its text is in the page at once; the first sentence is seen at once as well, the others fade in
 * after it. Only the look is delayed, so nothing moves and nothing has to wait.
 */
export const Line = memo(function Line({ entry, live, language }: { readonly entry: Extract<Entry, { kind: 'line' }>; readonly live: boolean; readonly language: string | undefined }) {
  const sentences = entry.whole ? sentencesOf(entry.sentences.join('')) : entry.sentences.map((sentence) => `${sentence} `)
  const step = Math.min(STEP_MS, REVEAL_MS / Math.max(1, sentences.length - 1))
  return (
    <p className="spoken" dir="auto" lang={language} data-line={entry.line} data-whole={entry.whole}>
      {sentences.map((sentence, index) => (
        <span key={index} className={live && index > 0 ? 'sentence revealed' : 'sentence'} style={live && index > 0 ? { animationDelay: `${Math.round(index * step)}ms` } : undefined}>
          <Spoken text={sentence} />
        </span>
      ))}
    </p>
  )
})
