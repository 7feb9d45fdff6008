import { memo, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { reaches } from '../../../electron/shared/review.ts'
import type { FilmedPart, Pinned, Reach, Story } from '../../../electron/shared/review.ts'
import { clock } from '../format.ts'
import { useReview } from '../store/context.ts'
import { words } from '../words.ts'
import { entryOf } from './moments.ts'
import type { Player } from './player.ts'

/** Lanes from the top, in pixels: where each begins and how high it is. */
const lanes = {
  chapters: [2, 20],
  interviewer: [28, 12],
  candidate: [42, 12],
  points: [60, 20],
  signals: [84, 16],
  notes: [104, 16],
  film: [124, 6],
} as const
export const HEIGHT = 134
/** Of the scale: a position is a share of the whole, in thousandths of a per cent of it. */
const SCALE = 100_000

interface Props {
  readonly story: Story
  readonly film: readonly FilmedPart[]
  readonly pins: readonly Pinned[]
  readonly player: Player
  readonly onGo: (at: number, seq?: number) => void
}

/** The whole session at once. A click goes to that moment, a click on a sign to its event. */
export function Timeline({ story, film, pins, player, onGo }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const whole = Math.max(1, story.endsAt)
  const findings = useReview((state) => state.checked?.findings) ?? story.findings
  const damage = useMemo(() => damageSigns(findings, story), [findings, story])
  const onPointer = (event: React.PointerEvent): void => {
    if (event.type === 'pointermove' && event.buttons !== 1) return
    const place = box.current?.getBoundingClientRect()
    if (!place) return
    const sign = event.type === 'pointerdown' && event.target instanceof Element ? event.target.closest('[data-at]') : null
    if (sign) return onGo(Number(sign.getAttribute('data-at')), Number(sign.getAttribute('data-seq')) || undefined)
    if (event.type === 'pointerdown') box.current?.setPointerCapture(event.pointerId)
    onGo(Math.min(1, Math.max(0, (event.clientX - place.left) / place.width)) * whole)
  }
  return (
    <div className="timeline" role="group" aria-label={words.replay.timeline}>
      <div className="lane-names" aria-hidden="true">
        {(Object.keys(lanes) as (keyof typeof lanes)[]).map((lane) => <span key={lane} style={{ top: `${lanes[lane][0]}px`, height: `${lanes[lane][1]}px` }}>{words.replay.lanes[lane]}</span>)}
      </div>
      <div className="lanes" ref={box} style={{ height: `${HEIGHT}px` }} onPointerDown={onPointer} onPointerMove={onPointer}>
        <Lanes story={story} film={film} pins={pins} damage={damage} whole={whole} />
        <Playhead player={player} whole={whole} />
      </div>
    </div>
  )
}

function Playhead({ player, whole }: { readonly player: Player; readonly whole: number }) {
  const now = useStore(player, (state) => state.now)
  return <div className="playhead" role="slider" aria-label={words.replay.timeline} aria-valuemin={0} aria-valuemax={Math.round(whole / 1000)} aria-valuenow={Math.round(now / 1000)} aria-valuetext={clock(now)} style={{ left: `${(now / whole) * 100}%` }} />
}

const Lanes = memo(function Lanes({ story, film, pins, damage, whole }: { readonly story: Story; readonly film: readonly FilmedPart[]; readonly pins: readonly Pinned[]; readonly damage: readonly DamageSign[]; readonly whole: number }) {
  const share = (at: number): number => (Math.min(at, whole) / whole) * SCALE
  const bar = (from: number, to: number): { readonly x: number; readonly width: number } => ({ x: share(from), width: Math.max(share(to) - share(from), SCALE / 1200) })
  const left = (at: number): React.CSSProperties => ({ left: `${(Math.min(at, whole) / whole) * 100}%` })
  return (
    <>
      <svg viewBox={`0 0 ${SCALE} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {story.stops.filter(({ why }) => why !== 'away').map(({ seq, from, to, text }) => (
          <rect key={seq} className="stop" {...bar(from, to)} y={lanes.interviewer[0]} height={lanes.film[0] + lanes.film[1] - lanes.interviewer[0]}><title>{text}</title></rect>
        ))}
        {story.chapters.map(({ from, to, phase, problem }, index) => <rect key={index} className={`chapter ${phase} ${index % 2 === 0 ? 'even' : 'odd'}`} data-problem={problem} {...bar(from, to)} y={lanes.chapters[0]} height={lanes.chapters[1]} />)}
        {story.turns.map(({ seq, who, from, to }) => <rect key={seq} className={`turn ${who}`} {...bar(from, to)} y={lanes[who][0]} height={lanes[who][1]} />)}
        {film.map(({ from, to, url }) => <rect key={url} className="filmed" {...bar(from, to)} y={lanes.film[0]} height={lanes.film[1]} />)}
      </svg>
      {story.chapters.map(({ from, to, name }, index) => (
        <span key={index} className="chapter-name" title={`${name}, ${clock(from)}–${clock(to)}`} style={{ ...left(from), width: `${((Math.min(to, whole) - from) / whole) * 100}%`, top: `${lanes.chapters[0]}px`, height: `${lanes.chapters[1]}px` }}>{name}</span>
      ))}
      {byAnswer(story.reached).map(({ seq, at, points, hows }) => (
        <button key={seq} type="button" tabIndex={-1} className="sign point" data-at={at} data-seq={seq} style={{ ...left(at), ...lane('points') }} title={[clock(at), ...points].join('\n')}>
          {hows.map((how) => <span key={how} className={how}>{shapes[how]}</span>)}
        </button>
      ))}
      {story.signals.map(({ seq, at, text, means }) => (
        <button key={seq} type="button" tabIndex={-1} className="sign signal" data-at={at} data-seq={seq} style={{ ...left(at), ...lane('signals') }} title={`${clock(at)} ${text}\n${means}`}>▲</button>
      ))}
      {damage.map(({ seq, at, texts }) => (
        <button key={seq} type="button" tabIndex={-1} className="sign damage" data-at={at} data-seq={seq} style={{ ...left(at), ...lane('signals') }} title={[`${clock(at)} ${words.replay.damage}`, ...texts].join('\n')}>◆</button>
      ))}
      {pins.map(({ id, at, text }) => (
        <button key={id} type="button" tabIndex={-1} className="sign pin-sign" data-at={at} style={{ ...left(at), ...lane('notes') }} title={`${clock(at)} ${text}`}>■</button>
      ))}
    </>
  )
})

const lane = (name: keyof typeof lanes): React.CSSProperties => ({ top: `${lanes[name][0]}px`, height: `${lanes[name][1]}px` })

/** Told apart without colour too. */
const shapes: Readonly<Record<Reach, string>> = { covered: '●', touched: '○', contradicted: '✕', told: '▽' }

interface AnswerSign { readonly seq: number; readonly at: number; readonly points: readonly string[]; readonly hows: readonly Reach[] }

/** One sign for all that one answer reached: they have one moment, and would lie on each other. */
function byAnswer(reached: Story['reached']): readonly AnswerSign[] {
  return [...new Set(reached.map(({ seq }) => seq))].map((wanted) => {
    const here = reached.filter(({ seq }) => seq === wanted)
    return {
      seq: wanted,
      at: here[0]?.at ?? 0,
      points: here.map(({ how, says, quote }) => `${words.replay.hows[how]}: ${says}${quote === '' ? '' : ` “${quote}”`}`),
      hows: reaches.filter((how) => here.some((each) => each.how === how)),
    }
  })
}

interface DamageSign { readonly seq: number; readonly at: number; readonly texts: readonly string[] }

/** One sign for all that verification found at one line of the conversation. */
function damageSigns(findings: Story['findings'], story: Story): readonly DamageSign[] {
  const signs = new Map<number, { readonly seq: number; readonly at: number; readonly texts: string[] }>()
  for (const each of findings) {
    const entry = entryOf(each, story)
    if (!entry) continue
    const sign = signs.get(entry.seq) ?? { seq: entry.seq, at: entry.at, texts: [] }
    sign.texts.push(each.text)
    signs.set(entry.seq, sign)
  }
  return [...signs.values()]
}
