import type { Receipt } from '../../electron/shared/fold.ts'
import { strings } from '../strings.ts'

export function ReceiptCard({ receipt }: { readonly receipt: Receipt }) {
  return (
    <section className="receipt" aria-labelledby="receipt-title">
      <div>
        <h2 id="receipt-title">{strings.ended.receipt}</h2>
        <p className="receipt-code">{receipt.code}</p>
        <p className="receipt-session">
          {strings.ended.session} {receipt.session}
        </p>
        <p className="hint">{strings.ended.receiptHow}</p>
      </div>
      <QrCode rows={receipt.qr} />
    </section>
  )
}

/** Dark on light in every theme: many readers know nothing else. */
function QrCode({ rows }: { readonly rows: readonly string[] }) {
  const dark = rows.flatMap((row, y) => [...row].flatMap((module, x) => (module === '1' ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg className="receipt-picture" viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={strings.ended.receiptPicture} shapeRendering="crispEdges">
      <rect width="100%" height="100%" fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
