import { memo, useMemo, useState } from 'react'
import { strings } from '../strings.ts'
import { segmentsOf } from './plain-text.ts'

/** Longer messages are shown in part until somebody asks for the whole. */
const COLLAPSE = 6_000
const PREVIEW = 2_000

const Segments = memo(function Segments({ text, hideBackticks }: { readonly text: string; readonly hideBackticks: boolean }) {
  const segments = useMemo(() => segmentsOf(text, { hideBackticks }), [text, hideBackticks])
  return segments.map((segment, index) => {
    if (segment.kind === 'control') {
      return (
        <span key={index} className="control" title={strings.chat.control(segment.name)}>
          {segment.text}
        </span>
      )
    }
    return segment.kind === 'code' ? <code key={index}>{segment.text}</code> : segment.text
  })
})

/** What somebody wrote, exactly, as text and never as markup. */
export const Written = memo(function Written({ text }: { readonly text: string }) {
  const [whole, setWhole] = useState(false)
  const long = text.length > COLLAPSE
  return (
    <>
      <div className="written" dir="auto">
        <Segments text={long && !whole ? `${wellCut(text, PREVIEW)}…` : text} hideBackticks={false} />
      </div>
      {long && (
        <button type="button" className="quiet" onClick={() => setWhole(!whole)}>
          {whole ? strings.chat.showLess : strings.chat.showAll(text.length)}
        </button>
      )}
    </>
  )
})

/** A sentence of the interviewer. */
export const Spoken = memo(function Spoken({ text }: { readonly text: string }) {
  return <Segments text={text} hideBackticks />
})

/** Does not cut a surrogate pair in two. */
function wellCut(text: string, length: number): string {
  const code = text.charCodeAt(length - 1)
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? length - 1 : length)
}
