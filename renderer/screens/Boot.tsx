import { useKiosk, useKioskStore } from '../store/context.ts'
import { strings } from '../strings.ts'

export function Boot() {
  const store = useKioskStore()
  const failure = useKiosk((state) => state.loadFailure)
  return (
    <main className="page">
      {failure === undefined ? (
        <p className="boot late" role="status">
          {strings.boot.wait}
        </p>
      ) : (
        <div className="sheet" role="alert">
          <h1>{strings.boot.failed}</h1>
          <p>{failure}</p>
          <button type="button" className="primary" onClick={() => void store.load()}>
            {strings.boot.retry}
          </button>
        </div>
      )}
    </main>
  )
}
