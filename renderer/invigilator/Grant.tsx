import type { Allowance } from '../../electron/shared/events.ts'
import { strings } from '../strings.ts'
import type { Orders } from './use-orders.ts'

const EXTRA = [0, 25, 50, 100] as const
const PATIENCE = [1, 2, 3] as const
const usual: Allowance = { extraTimePercent: 0, patience: 1 }

interface Props {
  readonly orders: Orders
  /** By the invigilator; it is pressed. */
  readonly granted: Allowance | undefined
  /** By the policy, for the candidate who is here. */
  readonly arranged: Allowance | undefined
}

export function Grant({ orders: { order, busy }, granted = usual, arranged }: Props) {
  const grant = (change: Partial<Allowance>) => () => void (busy || order({ do: 'grant', allowance: { ...granted, ...change } }))
  return (
    <>
      <p className="hint">{strings.invigilator.nextHow}</p>
      {arranged && <p>{strings.invigilator.arranged(strings.invigilator.extra(arranged.extraTimePercent), strings.invigilator.times(arranged.patience))}</p>}
      <Choice name={strings.invigilator.extraTime}>
        {EXTRA.map((percent) => (
          <button key={percent} type="button" aria-pressed={percent === granted.extraTimePercent} onClick={grant({ extraTimePercent: percent })}>
            {strings.invigilator.extra(percent)}
          </button>
        ))}
      </Choice>
      <Choice name={strings.invigilator.patience}>
        {PATIENCE.map((times) => (
          <button key={times} type="button" aria-pressed={times === granted.patience} onClick={grant({ patience: times })}>
            {strings.invigilator.times(times)}
          </button>
        ))}
      </Choice>
    </>
  )
}

function Choice({ name, children }: { readonly name: string; readonly children: readonly React.ReactNode[] }) {
  return (
    <fieldset className="grant">
      <legend>{name}</legend>
      <div className="choices">{children}</div>
    </fieldset>
  )
}
