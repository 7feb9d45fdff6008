import type { EndReason } from '../../electron/shared/events.ts'
import type { Receipt } from '../../electron/shared/fold.ts'
import { Heading } from '../components/Heading.tsx'
import { ReceiptCard } from '../components/ReceiptCard.tsx'
import { useCommand } from '../store/context.ts'
import { strings } from '../strings.ts'

export function Ended({ reason, receipt }: { readonly reason: EndReason; readonly receipt: Receipt | undefined }) {
  const command = useCommand()
  return (
    <main className="page">
      <div className="sheet" data-reason={reason}>
        <p className="brand">{strings.product}</p>
        <Heading>{strings.ended.title[reason]}</Heading>
        <p className="lead">{strings.ended.body[reason]}</p>
        <p className="callout">
          <strong>{strings.ended.leave}</strong>
        </p>
        {receipt && <ReceiptCard receipt={receipt} />}
        {command.failure !== undefined && (
          <p className="problem" role="alert">
            {command.failure}
          </p>
        )}
        <div className="next">
          <button type="button" aria-disabled={command.busy} onClick={() => void (command.busy || command.run({ do: 'finish' }))}>
            {strings.ended.next}
          </button>
          <p className="hint">{strings.ended.nextHow}</p>
        </div>
      </div>
    </main>
  )
}
