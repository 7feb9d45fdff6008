import { useCallback, useEffect, useState } from 'react'
import type { HandoverFolder } from '../../electron/shared/invigilator.ts'
import { useKiosk, useKioskStore } from '../store/context.ts'
import { messageOf } from '../store/kiosk-store.ts'
import { strings } from '../strings.ts'
import type { Orders } from './use-orders.ts'

/** A drive that was plugged in, or a path; never the system's own dialogue for files, which shows the whole computer. */
export function HandOver({ orders: { order, busy } }: { readonly orders: Orders }) {
  const { kiosk } = useKioskStore()
  const [drives, setDrives] = useState<readonly HandoverFolder[]>([])
  const [failure, setFailure] = useState<string>()
  const [folder, setFolder] = useState('')
  const progress = useKiosk((state) => state.handingOver)
  const finishing = useKiosk((state) => state.finishing)
  const look = useCallback(() => {
    kiosk.folders().then(
      (found) => {
        setDrives(found)
        setFailure(undefined)
      },
      (error: unknown) => setFailure(messageOf(error)),
    )
  }, [kiosk])
  useEffect(look, [look])
  const submit = async (): Promise<void> => {
    if (busy || folder.trim() === '') return
    await order({ do: 'export', folder: folder.trim() })
  }
  return (
    <form
      className="hand-over"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <p className="hint">{strings.invigilator.handOverHow}</p>
      {finishing && (
        <label className="field">
          <span>{strings.invigilator.finishing(finishing.session, finishing.percent, finishing.doing)}</span>
          <progress max={100} value={finishing.percent} />
        </label>
      )}
      {drives.map((drive) => (
        <label key={drive.folder} className="offer-choice">
          <input type="radio" name="drive" checked={folder === drive.folder} onChange={() => setFolder(drive.folder)} />
          <span className="offer">
            <strong>{drive.folder}</strong>
            <small>{strings.invigilator.free(drive.freeMiB)}</small>
          </span>
        </label>
      ))}
      {drives.length === 0 && <p>{failure ?? strings.invigilator.noDrives}</p>}
      <label className="field">
        <span>{strings.invigilator.folder}</span>
        <input type="text" spellCheck={false} autoComplete="off" maxLength={1000} value={folder} onChange={(event) => setFolder(event.target.value)} />
      </label>
      <div className="choices">
        <button type="submit" className="primary" aria-disabled={busy || folder.trim() === ''}>
          {progress ? strings.invigilator.exporting : strings.invigilator.export}
        </button>
        <button type="button" onClick={look}>
          {strings.invigilator.lookAgain}
        </button>
      </div>
      {progress && (
        <label className="field">
          <span>{strings.invigilator.exported(progress.interview, progress.of, progress.percent, progress.doing)}</span>
          <progress max={100} value={progress.percent} />
        </label>
      )}
    </form>
  )
}
