import { useStore } from 'zustand'
import { Icon } from '../../components/Icon.tsx'
import { clock } from '../format.ts'
import { words } from '../words.ts'
import { kinds } from './moments.ts'
import type { Kind } from './moments.ts'
import { RATES } from './player.ts'
import type { Player } from './player.ts'

interface Props {
  readonly player: Player
  readonly endsAt: number
  readonly kind: Kind
  readonly count: number
  readonly large: boolean
  readonly hasSound: boolean
  readonly onKind: (kind: Kind) => void
  readonly onJump: (direction: -1 | 1) => void
  /** Absent where there is no film. */
  readonly onLarge: (() => void) | undefined
  readonly onNote: () => void
}

export function Transport({ player, endsAt, kind, count, large, hasSound, onKind, onJump, onLarge, onNote }: Props) {
  const playing = useStore(player, (state) => state.playing)
  const rate = useStore(player, (state) => state.rate)
  const skip = useStore(player, (state) => state.skipSilence)
  const muted = useStore(player, (state) => state.muted)
  const second = useStore(player, (state) => Math.floor(state.now / 1000))
  const name = words.replay
  return (
    <div className="transport">
      <button type="button" className="play" aria-label={playing ? name.pause : name.play} onClick={() => player.play(!playing)}>
        <Icon name={playing ? 'pause' : 'play'} filled={!playing} />
      </button>
      <span className="now" data-testid="now">{clock(second * 1000)}<span className="hint"> / {clock(endsAt)}</span></span>
      <span className="group">
        <button type="button" aria-label={name.slower} disabled={rate === RATES[0]} onClick={() => player.faster(-1)}>−</button>
        <span className="rate" data-testid="rate">{name.rate(rate)}</span>
        <button type="button" aria-label={name.faster} disabled={rate === RATES.at(-1)} onClick={() => player.faster(1)}>+</button>
      </span>
      <label className="check"><input type="checkbox" checked={skip} onChange={(event) => player.skip(event.target.checked)} />{name.skip}</label>
      <span className="group jump">
        <button type="button" aria-label={name.previous} disabled={count === 0} onClick={() => onJump(-1)}>‹</button>
        <select aria-label={name.jump} value={kind} onChange={(event) => onKind(event.target.value as Kind)}>
          {kinds.map((each) => <option key={each} value={each}>{name.kinds[each]}</option>)}
        </select>
        <button type="button" aria-label={name.next} disabled={count === 0} onClick={() => onJump(1)}>›</button>
        <span className="hint">{count}</span>
      </span>
      <span className="rest">
        {hasSound && <button type="button" aria-pressed={!muted} onClick={() => player.mute(!muted)}>{muted ? name.soundOff : name.soundOn}</button>}
        {onLarge && <button type="button" aria-pressed={large} onClick={onLarge}>{large ? name.small : name.large}</button>}
        <button type="button" onClick={onNote}>{name.pin}</button>
      </span>
    </div>
  )
}
