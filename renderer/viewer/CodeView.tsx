import { useEffect, useRef } from 'react'
import type { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { LineRange } from '../../electron/shared/ids.ts'
import { useKioskStore } from '../store/context.ts'
import { mount, openSearch, stateOf } from './editor.ts'
import { setMarks } from './marks.ts'
import { PaintReports } from './paint-reports.ts'

interface Props {
  readonly problem: string
  readonly file: string
  readonly code: string
  readonly marks: readonly LineRange[] | undefined
  /** Each new number opens the search panel. */
  readonly searches: number
  readonly covered: boolean
  readonly announcePaint: boolean
  readonly onSelect: (lines: LineRange | undefined) => void
  readonly onCite: (problem: string, lines: LineRange) => void
}

/** One editor for all snippets; each keeps its own place, selection and search while another is looked at. */
export function CodeView({ problem, file, code, marks, searches, covered, announcePaint, onSelect, onCite }: Props) {
  const { kiosk } = useKioskStore()
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView>(undefined)
  const states = useRef(new Map<string, EditorState>())
  const reports = useRef<PaintReports>(undefined)

  useEffect(() => {
    if (!host.current) return
    const kept = states.current
    const state = kept.get(problem) ?? stateOf(code, file, { selected: onSelect, cite: (lines) => onCite(problem, lines) })
    if (editor.current) editor.current.setState(state)
    else editor.current = mount(host.current, state)
    const view = editor.current
    return () => {
      kept.set(problem, view.state)
    }
  }, [problem, file, code, onSelect, onCite])

  useEffect(() => {
    const view = editor.current
    if (!view) return
    view.dispatch({ effects: setMarks.of(marks ?? []) })
    const first = marks?.[0]?.[0]
    // Somebody who works in the code is not moved away from what they look at.
    if (first !== undefined && first <= view.state.doc.lines && !view.hasFocus) {
      view.dispatch({ effects: EditorView.scrollIntoView(view.state.doc.line(first).from, { y: 'nearest', yMargin: 40 }) })
    }
  }, [problem, code, marks])

  useEffect(() => {
    if (searches > 0 && editor.current) openSearch(editor.current)
  }, [searches])

  useEffect(() => {
    if (!announcePaint) return
    reports.current ??= new PaintReports(kiosk)
    return reports.current.afterPaint(problem)
  }, [kiosk, problem, announcePaint])

  useEffect(
    () => () => {
      editor.current?.destroy()
      editor.current = undefined
    },
    [],
  )

  return <div className="code" ref={host} hidden={covered} />
}
