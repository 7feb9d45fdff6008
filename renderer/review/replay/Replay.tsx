import { useCallback, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Story } from '../../../electron/shared/review.ts'
import { useReview, useReviewStore } from '../store/context.ts'
import { Assessment } from '../assess/Assessment.tsx'
import { CodePane } from './CodePane.tsx'
import { FilmView } from './FilmView.tsx'
import { Head } from './Head.tsx'
import { Keys } from './Keys.tsx'
import { found as foundIn } from './finding.ts'
import { entryAt, momentsOf, neighbour } from './moments.ts'
import type { Kind } from './moments.ts'
import { NoteBox } from './NoteBox.tsx'
import { createPlayer } from './player.ts'
import { Timeline } from './Timeline.tsx'
import { Transcript } from './Transcript.tsx'
import { Transport } from './Transport.tsx'
import { useKeys } from './use-keys.ts'
import type { Deed } from './use-keys.ts'

/** One moment, shown in four ways: the film, the code, the conversation and the timeline. Going there in one moves the others. */
export function Replay({ story }: { readonly story: Story }) {
  const { backToSessions, showDisplay } = useReviewStore()
  const looked = useReview((state) => state.wanted.words)
  const pins = useReview((state) => state.pins)
  const as = useReview((state) => state.as)
  const only = useReview((state) => state.library?.only)
  const [player] = useState(() => createPlayer(story))
  const [kind, setKind] = useState<Kind>('points')
  /** The event that was chosen; the code shows its lines while its moment is the present one. */
  const [chosen, setChosen] = useState<number>()
  const [find, setFind] = useState(looked)
  const [note, setNote] = useState<number>()
  const [help, setHelp] = useState(false)
  const [large, setLarge] = useState(false)
  const display = useReview((state) => state.displays[story.key] ?? 0)
  const [assessing, setAssessing] = useState(false)
  const hits = useMemo(() => foundIn(story.entries, find), [story, find])
  const moments = useMemo(() => momentsOf(kind, story, pins, hits), [kind, story, pins, hits])

  useEffect(() => {
    let frame = requestAnimationFrame(function each(time) {
      player.tick(time)
      frame = requestAnimationFrame(each)
    })
    return () => cancelAnimationFrame(frame)
  }, [player])

  const goTo = useCallback((at: number, seq?: number) => {
    setChosen(seq)
    player.seek(at)
  }, [player])
  const jump = (direction: -1 | 1): void => {
    const moment = neighbour(moments, player.getState().now, direction)
    if (moment) goTo(moment.at, moment.seq)
  }

  const showAssessment = (on: boolean): void => {
    if (on) player.play(false)
    setNote(undefined)
    setAssessing(on)
  }
  const showMoment = (at: number, seq: number): void => {
    setAssessing(false)
    goTo(at, seq)
  }

  const entry = useStore(player, ({ now }) => entryAt(story.entries, now, chosen))
  const act = (deed: Deed): void => {
    const { now, playing, skipSilence, muted } = player.getState()
    switch (deed.do) {
      case 'toggle':
        return player.play(!playing)
      case 'by':
        return goTo(now + deed.ms)
      case 'to':
        return goTo(deed.end ? story.endsAt : 0)
      case 'line': {
        const next = story.entries[(entry ? story.entries.indexOf(entry) : -1) + deed.by]
        return next && goTo(next.at, next.seq)
      }
      case 'rate':
        return player.faster(deed.by)
      case 'jump':
        return jump(deed.by)
      case 'kind':
        return setKind(deed.kind)
      case 'skip':
        return player.skip(!skipSilence)
      case 'large':
        return setLarge(!large)
      case 'display':
        return story.displays.length > 1 ? showDisplay(story.key, (display + 1) % story.displays.length) : undefined
      case 'mute':
        return story.sound.length > 0 ? player.mute(!muted) : undefined
      case 'find':
        return document.getElementById('find-words')?.focus()
      case 'note':
        return setNote(now)
      case 'assess':
        return showAssessment(!assessing)
      case 'help':
        return setHelp(!help)
      case 'leave':
        if (help) setHelp(false)
        else if (note !== undefined) setNote(undefined)
        else if (assessing) setAssessing(false)
        else if (only === undefined) backToSessions()
    }
  }
  useKeys(act, (deed) => !assessing || deed.do === 'assess' || deed.do === 'help' || deed.do === 'leave')

  return (
    <main className={large ? 'replay large-film' : 'replay'}>
      <Head story={story} assessing={assessing} onAssess={showAssessment} onHelp={() => setHelp(!help)} onGo={showMoment} />
      {assessing && <Assessment key={as ?? ''} sessionKey={story.key} pins={pins} onGo={showMoment} />}
      <div className="panes" hidden={assessing}>
        <section className="pictures">
          <FilmView story={story} player={player} display={display} onDisplay={(chosen) => showDisplay(story.key, chosen)} />
          <CodePane story={story} player={player} chosen={chosen} />
        </section>
        <Transcript story={story} pins={pins} entry={entry} find={find} hits={hits} onFind={setFind} onGo={goTo} />
      </div>
      <section className="deck" hidden={assessing}>
        <Transport
          player={player} endsAt={story.endsAt} kind={kind} count={moments.length} large={large} onKind={setKind} onJump={jump}
          hasSound={story.sound.length > 0} onLarge={story.displays.length > 0 ? () => setLarge(!large) : undefined} onNote={() => setNote(player.getState().now)}
        />
        <Timeline story={story} film={story.displays[display]?.parts ?? []} pins={pins} player={player} onGo={goTo} />
      </section>
      {note !== undefined && <NoteBox at={note} onClose={() => setNote(undefined)} />}
      {help && <Keys onClose={() => setHelp(false)} />}
    </main>
  )
}
