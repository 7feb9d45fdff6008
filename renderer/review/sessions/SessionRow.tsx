import type { Row } from '../../../electron/shared/review.ts'
import { day, minutes, size } from '../format.ts'
import { Standing } from '../Standing.tsx'
import { words } from '../words.ts'

interface Props {
  /** Absent while its page is on its way. */
  readonly row: Row | undefined
  readonly index: number
  readonly total: number
  readonly active: boolean
  readonly chosen: boolean
  readonly onChoose: (key: string) => void
  readonly onOpen: (key: string) => void
  readonly onPoint: () => void
}

export function SessionRow({ row, index, total, active, chosen, onChoose, onOpen, onPoint }: Props) {
  if (!row) return <div className="session-row empty" id={`row-${index}`} />
  const second = row.excerpt.length > 0 ? null : row.trouble !== '' ? row.trouble : row.session
  return (
    <div
      id={`row-${index}`} role="option" aria-selected={active} aria-checked={chosen} aria-setsize={total} aria-posinset={index + 1} data-key={row.key}
      className={active ? 'session-row active' : 'session-row'} onMouseDown={onPoint} onClick={() => onOpen(row.key)}
    >
      {/* For the mouse: the keyboard and a screen reader have Space and the option's own mark, and no control may lie in another. */}
      <span
        aria-hidden="true" className={chosen ? 'choose on' : 'choose'} title={words.sessions.choose(row.candidate === '' ? row.session : row.candidate)}
        onClick={(event) => {
          event.stopPropagation()
          onChoose(row.key)
        }}
      >
        {chosen ? '✓' : ''}
      </span>
      <span className="who">
        <strong>{row.candidate === '' ? row.key : row.candidate}</strong>
        <span className={row.trouble !== '' && row.excerpt.length === 0 ? 'second trouble' : 'second'} title={[row.key, row.trouble].filter((part) => part !== '').join('\n')}>
          {second ?? row.excerpt.map(({ text, found }, place) => (found ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>))}
        </span>
      </span>
      <span className="cell">{row.title === '' ? row.interview : row.title}</span>
      <span className="cell">{day(row.wall)}</span>
      <span className="cell number">{minutes(row.durationMs)}</span>
      <span className="cell number">{size(row.bytes)}</span>
      <span className="cell"><span className={`state ${row.state}`}>{words.states[row.state]}</span></span>
      <span className="cell"><Standing standing={row.standing} /></span>
    </div>
  )
}
