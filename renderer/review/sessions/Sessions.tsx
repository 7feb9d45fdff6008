import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { MOST_TOGETHER } from '../../../electron/shared/review-assess.ts'
import { useReview, useReviewStore } from '../store/context.ts'
import { everything } from '../store/review-store.ts'
import { words } from '../words.ts'
import { Filters } from './Filters.tsx'
import { SessionRow } from './SessionRow.tsx'
import { useFound } from './use-found.ts'

/** Every row is as high as every other (`--row-height`): where a row stands follows from its number, and only those in sight are made. */
const MORE = 8

export function Sessions() {
  const { open, want, choose, chooseNone, layTogether, leftAt, leaveAt } = useReviewStore()
  const library = useReview((state) => state.library)
  const wanted = useReview((state) => state.wanted)
  const chosen = useReview((state) => state.chosen)
  const list = useRef<HTMLDivElement>(null)
  const [sight, setSight] = useState({ top: 0, height: 800, row: 60 })
  const [place] = useState(leftAt)
  const [pointed, setPointed] = useState(place.active)
  const returned = useRef(place.active > 0 || place.top > 0)

  const look = useCallback(() => {
    const box = list.current
    if (!box) return
    const row = Number.parseFloat(getComputedStyle(box).getPropertyValue('--row-height')) * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    setSight({ top: box.scrollTop, height: box.clientHeight, row })
  }, [])
  useEffect(() => {
    look()
    window.addEventListener('resize', look)
    return () => window.removeEventListener('resize', look)
  }, [look])

  /** Another question has another list. */
  const asked = useRef(wanted)
  useEffect(() => {
    if (asked.current === wanted) return
    asked.current = wanted
    setPointed(0)
    if (list.current) list.current.scrollTop = 0
  }, [wanted])

  const first = Math.max(0, Math.floor(sight.top / sight.row) - MORE)
  const last = Math.ceil((sight.top + sight.height) / sight.row) + MORE
  const { total, interviews, rowAt } = useFound(first, last)
  const active = Math.max(0, Math.min(pointed, (total ?? pointed + 1) - 1))
  useEffect(() => {
    leaveAt(active, sight.top)
  }, [leaveAt, active, sight.top])
  useLayoutEffect(() => {
    if (total === undefined || !returned.current || !list.current) return
    returned.current = false
    list.current.scrollTop = place.top
    list.current.focus()
  }, [total, place])
  const shown = Array.from({ length: Math.max(0, Math.min(last, total ?? 0) - first) }, (_, index) => first + index)

  const move = (to: number): void => {
    const next = Math.min(Math.max(0, to), (total ?? 1) - 1)
    setPointed(next)
    const box = list.current
    if (!box) return
    if (next * sight.row < box.scrollTop) box.scrollTop = next * sight.row
    else if ((next + 1) * sight.row > box.scrollTop + box.clientHeight) box.scrollTop = (next + 1) * sight.row - box.clientHeight
  }
  const onKey = (event: React.KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(sight.height / sight.row) - 1)
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: (total ?? 1) - 1 }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      move(to)
    } else if (event.key === 'Enter') {
      const row = rowAt(active)
      if (row) void open(row.key)
    } else if (event.key === ' ') {
      const row = rowAt(active)
      event.preventDefault()
      if (row) choose(row.key)
    }
  }

  const progress = library?.progress
  return (
    <main className="sessions">
      <header>
        <div className="sessions-title">
          <h1>{words.sessions.title}</h1>
          <p className="hint">{library?.place}</p>
        </div>
        <Filters interviews={interviews} onDown={() => list.current?.focus()} />
      </header>
      {library?.notices.map((notice) => <p key={notice} className="notice">{notice}</p>)}
      <div className="sessions-count" role="status">
        <span>{total === undefined ? '' : words.sessions.count(total)}</span>
        {progress && progress.read < progress.of && <span className="hint">{words.sessions.reading(progress.read, progress.of)}</span>}
        {chosen.length > 0 && (
          <span className="chosen">
            {chosen.length > MOST_TOGETHER ? words.sessions.tooMany(chosen.length, MOST_TOGETHER) : words.sessions.chosen(chosen.length)}
            <button type="button" className="primary" disabled={chosen.length > MOST_TOGETHER} onClick={layTogether}>{words.sessions.compare}</button>
            <button type="button" className="quiet" onClick={chooseNone}>{words.sessions.unchoose}</button>
          </span>
        )}
      </div>
      <div className="sessions-head" aria-hidden="true">
        <span />
        {Object.values(words.sessions.columns).map((column) => <span key={column}>{column}</span>)}
      </div>
      <div
        className="sessions-list" ref={list} role="listbox" tabIndex={0} aria-label={words.sessions.title} aria-activedescendant={total ? `row-${active}` : undefined}
        onScroll={look} onKeyDown={onKey}
      >
        <div style={{ height: `${(total ?? 0) * sight.row}px` }}>
          {shown.map((index) => (
            <div key={index} className="sessions-place" style={{ top: `${index * sight.row}px`, height: `${sight.row}px` }}>
              <SessionRow row={rowAt(index)} index={index} total={total ?? 0} active={index === active} chosen={chosen.includes(rowAt(index)?.key ?? '')} onChoose={choose} onOpen={(key) => void open(key)} onPoint={() => setPointed(index)} />
            </div>
          ))}
        </div>
        {total === 0 && (progress === undefined || progress.read >= progress.of) && (
          <div className="sessions-empty">
            <p>{wanted === everything ? words.sessions.none : words.sessions.nothing}</p>
            {wanted !== everything && <button type="button" onClick={() => want(everything)}>{words.sessions.clear}</button>}
          </div>
        )}
      </div>
    </main>
  )
}
