import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { doubtedIn } from '../../../electron/shared/doubted.ts'
import type { Entry, Pinned, Story } from '../../../electron/shared/review.ts'
import { clock } from '../format.ts'
import { useReview, useReviewStore } from '../store/context.ts'
import { words } from '../words.ts'
import { EntryText } from './EntryText.tsx'

interface Props {
  readonly story: Story
  readonly pins: readonly Pinned[]
  readonly entry: Entry | undefined
  readonly find: string
  readonly hits: readonly Entry[]
  readonly onFind: (words: string) => void
  readonly onGo: (at: number, seq?: number) => void
}

/** The conversation. It follows the present moment until somebody scrolls away from it. */
export function Transcript({ story, pins, entry, find, hits, onFind, onGo }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const byHand = useRef(false)
  const [away, setAway] = useState(false)
  const present = entry?.seq

  const show = (): void => {
    const item = list.current?.querySelector(`[data-seq="${present}"]`)
    item?.scrollIntoView({ block: 'center' })
  }
  useEffect(() => {
    if (!byHand.current) list.current?.querySelector(`[data-seq="${present}"]`)?.scrollIntoView({ block: 'center' })
  }, [present])

  const leaveAlone = (): void => {
    byHand.current = true
    setAway(true)
  }
  const follow = (): void => {
    byHand.current = false
    setAway(false)
    show()
  }
  const go = (at: number, seq?: number): void => {
    byHand.current = false
    setAway(false)
    onGo(at, seq)
  }
  const findings = useReview((state) => state.checked?.findings) ?? story.findings
  const doubted = useMemo(() => doubtedIn(findings), [findings])
  const place = hits.findIndex(({ seq }) => seq === present) + 1
  const onFindKey = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Enter' || hits.length === 0) return
    event.preventDefault()
    const from = present ?? 0
    const next = event.shiftKey ? hits.findLast(({ seq }) => seq < from) ?? hits.at(-1) : hits.find(({ seq }) => seq > from) ?? hits[0]
    if (next) go(next.at, next.seq)
  }
  return (
    <section className="transcript" aria-label={words.replay.transcript}>
      <header>
        <h2>{words.replay.transcript}</h2>
        <input id="find-words" type="search" placeholder={words.replay.find} aria-label={words.replay.find} value={find} onChange={(event) => onFind(event.target.value)} onKeyDown={onFindKey} />
        <span className="hint" role="status">{find.trim() === '' ? '' : words.replay.foundCount(place, hits.length)}</span>
      </header>
      <ol
        ref={list} onWheel={leaveAlone} onTouchMove={leaveAlone}
        // The scroll bar belongs to the list itself.
        onPointerDown={(event) => event.target === event.currentTarget && leaveAlone()}
        onKeyDown={(event) => (event.key === 'PageUp' || event.key === 'PageDown') && leaveAlone()}
      >
        {story.entries.map((each, index) => (
          <Item key={each.seq} story={story} entry={each} present={each.seq === present} altered={doubted.has(each.seq)} find={find} pins={between(pins, each.at, story.entries[index + 1]?.at)} onGo={go} />
        ))}
      </ol>
      {away && <button type="button" className="follow" onClick={follow}>{words.replay.follow}</button>}
    </section>
  )
}

const NO_PINS: readonly Pinned[] = []
const between = (pins: readonly Pinned[], from: number, to = Number.POSITIVE_INFINITY): readonly Pinned[] => {
  const here = pins.filter(({ at }) => from <= at && at < to)
  return here.length === 0 ? NO_PINS : here
}

interface ItemProps {
  readonly story: Story
  readonly entry: Entry
  readonly present: boolean
  /** Its event is not as it was recorded. */
  readonly altered: boolean
  readonly find: string
  readonly pins: readonly Pinned[]
  readonly onGo: (at: number, seq?: number) => void
}

const Item = memo(function Item({ story, entry, present, altered, find, pins, onGo }: ItemProps) {
  const go = (): void => onGo(entry.at, entry.seq)
  const means = story.signals.find(({ seq }) => seq === entry.seq)?.means
  return (
    <li data-seq={entry.seq} data-kind={entry.kind} className={`entry ${entry.kind}${entry.kind === 'note' ? ` ${entry.tone}` : ''}${present ? ' present' : ''}`} aria-current={present ? 'true' : undefined}>
      <button type="button" className="time" onClick={go}>{clock(entry.at)}</button>
      <div className="said-here" onClick={go}>
        <EntryText entry={entry} find={find} />
        {altered && <p className="altered">{words.replay.altered}</p>}
        {means !== undefined && <p className="why">{means}</p>}
        {entry.kind === 'said' && <Marks story={story} seq={entry.seq} onGo={onGo} />}
        {pins.map((pin) => <Pin key={pin.id} pin={pin} />)}
      </div>
    </li>
  )
}, (before, after) => before.entry === after.entry && before.present === after.present && before.altered === after.altered && before.find === after.find && before.pins.length === after.pins.length && before.pins.every((pin, index) => pin === after.pins[index]))

/** What the words established, each a way to its lines. */
function Marks({ story, seq, onGo }: { readonly story: Story; readonly seq: number; readonly onGo: (at: number, seq?: number) => void }) {
  const here = story.reached.filter((each) => each.seq === seq)
  if (here.length === 0) return null
  return (
    <ul className="reached">
      {here.map(({ point, how, says, step, quote, at }) => (
        <li key={`${point} ${how}`}>
          <button type="button" className={`point ${how}`} title={quote === '' ? undefined : `“${quote}”`} onClick={(event) => {
            event.stopPropagation()
            onGo(at, seq)
          }}>
            <b>{words.replay.hows[how]}</b> {says} <span className="hint">{how === 'covered' ? words.replay.step(step) : ''}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function Pin({ pin: { id, at, by, text } }: { readonly pin: Pinned }) {
  const { unpin } = useReviewStore()
  return (
    <p className="pin" onClick={(event) => event.stopPropagation()}>
      <span className="hint">{clock(at)} {words.replay.by(by)}</span> {text}
      <button type="button" className="quiet" aria-label={words.replay.unpin} title={words.replay.unpin} onClick={() => void unpin(id)}>×</button>
    </p>
  )
}
