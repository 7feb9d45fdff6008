import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Citation } from '../../electron/shared/events.ts'
import { Icon } from '../components/Icon.tsx'
import { useKiosk } from '../store/context.ts'
import { isThinking, numberOf } from '../store/selectors.ts'
import { strings } from '../strings.ts'
import { Line } from './Line.tsx'
import { Written } from './Text.tsx'
import { groupsOf } from './groups.ts'
import type { Group } from './groups.ts'
import { earlier, firstShown } from './newest.ts'
import { noteText } from './note-text.ts'

/** Within this of the end, in pixels, a person counts as reading at the end. */
const AT_END = 48

/** The visual log. It is not announced: `Announcer` reads each line once and whole. */
export function Log() {
  const entries = useKiosk((state) => state.view.entries)
  const thinking = useKiosk((state) => isThinking(state.view))
  const restoredLine = useKiosk((state) => state.restoredLine)
  const language = useKiosk((state) => state.view.language)
  const [reading, setReading] = useState(false)
  const [shownFrom, setShownFrom] = useState(0)
  const from = firstShown(shownFrom, entries.length, reading)
  if (from !== shownFrom) setShownFrom(from)
  const groups = useMemo(() => groupsOf(from === 0 ? entries : entries.slice(from)), [entries, from])
  const box = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLOListElement>(null)
  const atEnd = useRef(true)
  const [missed, setMissed] = useState(false)

  const toEnd = useCallback(() => {
    const element = box.current
    if (!element) return
    element.scrollTop = element.scrollHeight
    atEnd.current = true
    setReading(false)
    setMissed(false)
  }, [])

  /** What is read stays where it is while the page grows above it. */
  const fromEnd = useRef<number>(undefined)
  const showEarlier = (): void => {
    const element = box.current
    if (!element) return
    fromEnd.current = element.scrollHeight - element.scrollTop
    atEnd.current = false
    setReading(true)
    setShownFrom(earlier(from))
    // The button may go; whoever pressed it goes on reading with the keys.
    element.focus({ preventScroll: true })
  }
  useLayoutEffect(() => {
    if (box.current && fromEnd.current !== undefined) box.current.scrollTop = box.current.scrollHeight - fromEnd.current
    fromEnd.current = undefined
  }, [from])

  // Also follows what grows without a new entry: a message opened in full, a larger typeface, a smaller window.
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      if (atEnd.current && box.current) box.current.scrollTop = box.current.scrollHeight
    })
    if (box.current) observer.observe(box.current)
    if (content.current) observer.observe(content.current)
    return () => observer.disconnect()
  }, [])

  const last = entries.at(-1)
  const ownWords = last?.kind === 'said'
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    if (atEnd.current) element.scrollTop = element.scrollHeight
  }, [entries, thinking])

  const [seenCount, setSeenCount] = useState(entries.length)
  if (entries.length !== seenCount) {
    setSeenCount(entries.length)
    if (entries.length > seenCount) setMissed(true)
  }

  const onScroll = (): void => {
    const element = box.current
    if (!element) return
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight <= AT_END
    setReading(!atEnd.current)
    if (atEnd.current) setMissed(false)
  }
  // Somebody who has just sent a message looks for it.
  useLayoutEffect(() => {
    if (ownWords) toEnd()
  }, [ownWords, last, toEnd])

  return (
    <div className="log-frame">
      <div className="log" ref={box} onScroll={onScroll} role="region" aria-label={strings.chat.region} tabIndex={0}>
        {from > 0 && (
          <button type="button" className="quiet earlier" onClick={showEarlier}>
            {strings.chat.earlier}
          </button>
        )}
        <ol ref={content}>
          {groups.map((group) => (
            <LogGroup key={group.key} group={group} restoredLine={restoredLine} language={language} />
          ))}
          {thinking && (
            <li className="group interviewer thinking" data-testid="thinking">
              <span className="dots" aria-hidden="true">
                <i />
                <i />
                <i />
              </span>
              <span>{strings.chat.thinking}</span>
            </li>
          )}
        </ol>
      </div>
      {missed && <NewMessage atEnd={atEnd} onPress={toEnd} />}
    </div>
  )
}

/** Shows itself only to somebody who is reading further up; known once the browser has laid out what came. */
function NewMessage({ atEnd, onPress }: { readonly atEnd: React.RefObject<boolean>; readonly onPress: () => void }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => setShown(!atEnd.current))
    return () => cancelAnimationFrame(frame)
  }, [atEnd])
  if (!shown) return null
  return (
    <button type="button" className="new-message" onClick={onPress}>
      {strings.chat.newMessage}
      <Icon name="down" />
    </button>
  )
}

const LogGroup = memo(
  function LogGroup({ group, restoredLine, language }: { readonly group: Group; readonly restoredLine: number; readonly language: string | undefined }) {
    if (group.by === 'nobody') {
      return (
        <li className="note" dir="auto">
          {noteText(group.entry.note)}
        </li>
      )
    }
    return (
      <li className={`group ${group.by}`} data-speaker={group.by}>
        <span className="speaker">{group.by === 'interviewer' ? strings.chat.interviewer : strings.chat.you}</span>
        {group.by === 'interviewer'
          ? group.entries.map((entry) => <Line key={entry.key} entry={entry} live={entry.line > restoredLine} language={language} />)
          : group.entries.map((entry) => (
              <div key={entry.key} className="bubble" data-message={entry.id}>
                {entry.citations.length > 0 && <Cited citations={entry.citations} />}
                <Written text={entry.text} />
              </div>
            ))}
      </li>
    )
  },
  (before, after) => before.restoredLine === after.restoredLine && sameGroup(before.group, after.group),
)

function sameGroup(one: Group, other: Group): boolean {
  if (one.by === 'nobody' || other.by === 'nobody') return one.by === other.by && one.key === other.key
  return one.by === other.by && one.entries.length === other.entries.length && one.entries.every((entry, index) => entry === other.entries[index])
}

function Cited({ citations }: { readonly citations: readonly Citation[] }) {
  const view = useKiosk((state) => state.view)
  return (
    <ul className="chips" aria-label={strings.chat.cites}>
      {citations.map(({ problem, lines: [from, to] }, index) => (
        <li key={index} className="chip">
          {strings.chat.cited(numberOf(view, problem), from, to)}
        </li>
      ))}
    </ul>
  )
}
