import { useEffect, useRef } from 'react'
import type { Found, Order, SessionState } from '../../../electron/shared/review.ts'
import { useReview, useReviewStore } from '../store/context.ts'
import { words } from '../words.ts'

const states = Object.entries(words.states) as [SessionState, string][]
const orders = Object.entries(words.sessions.orders) as [Order, string][]

/** One question to the index; every change asks anew. */
export function Filters({ interviews, onDown }: { readonly interviews: Found['interviews']; readonly onDown: () => void }) {
  const { want } = useReviewStore()
  const wanted = useReview((state) => state.wanted)
  const search = useRef<HTMLInputElement>(null)
  useEffect(() => search.current?.focus(), [])
  return (
    <div className="filters" role="search">
      <input ref={search} type="search" className="search" maxLength={400} placeholder={words.sessions.search} aria-label={words.sessions.search} value={wanted.words} onChange={(event) => want({ words: event.target.value })} onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
        event.preventDefault()
        onDown()
      }} />
      <select aria-label={words.sessions.state} value={wanted.states[0] ?? ''} onChange={(event) => want({ states: event.target.value === '' ? [] : [event.target.value as SessionState] })}>
        <option value="">{words.sessions.anyState}</option>
        {states.map(([state, name]) => <option key={state} value={state}>{name}</option>)}
      </select>
      <select aria-label={words.sessions.interview} value={wanted.interview} onChange={(event) => want({ interview: event.target.value })}>
        <option value="">{words.sessions.anyInterview}</option>
        {interviews.map(({ id, title }) => <option key={id} value={id}>{title === '' ? id : title}</option>)}
      </select>
      <label>
        {words.sessions.since}
        <input type="date" value={wanted.since} onChange={(event) => want({ since: event.target.value })} />
      </label>
      <label>
        {words.sessions.until}
        <input type="date" value={wanted.until} onChange={(event) => want({ until: event.target.value })} />
      </label>
      <select aria-label={words.sessions.order} value={wanted.order} onChange={(event) => want({ order: event.target.value as Order })}>
        {orders.map(([order, name]) => <option key={order} value={order}>{name}</option>)}
      </select>
    </div>
  )
}
