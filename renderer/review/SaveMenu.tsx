import { useRef, useState } from 'react'
import type { Calls } from '../../electron/shared/review.ts'
import type { ReportFormat } from '../../electron/shared/review-assess.ts'
import { messageOf } from '../store/kiosk-store.ts'
import { words } from './words.ts'

interface Props<F extends ReportFormat> { readonly name: string; readonly formats: readonly F[]; readonly onSave: (format: F) => Promise<Calls['saveReport']['output']> }

/** Which kind of file; where it goes is asked by the system. */
export function SaveMenu<F extends ReportFormat>({ name, formats, onSave }: Props<F>) {
  const menu = useRef<HTMLDetailsElement>(null)
  const [said, setSaid] = useState('')
  const save = async (format: F): Promise<void> => {
    if (menu.current) menu.current.open = false
    setSaid('')
    try {
      const answer = await onSave(format)
      if (answer.kind === 'saved') setSaid(words.saved(answer.file))
    } catch (error) {
      setSaid(messageOf(error))
    }
  }
  return (
    <>
      <details className="save-menu" ref={menu}>
        <summary>{name}</summary>
        <ul>{formats.map((format) => <li key={format}><button type="button" className="quiet" onClick={() => void save(format)}>{words.formats[format]}</button></li>)}</ul>
      </details>
      {said !== '' && <p className="save-said" role="status">{said}<button type="button" className="quiet" aria-label={words.replay.cancel} onClick={() => setSaid('')}>×</button></p>}
    </>
  )
}
