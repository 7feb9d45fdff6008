import { useEffect, useMemo, useRef, useState } from 'react'
import { EditorView } from '@codemirror/view'
import { useStore } from 'zustand'
import type { LineRange } from '../../../electron/shared/ids.ts'
import type { Story } from '../../../electron/shared/review.ts'
import { mount, stateOf } from '../../viewer/editor.ts'
import { setMarks } from '../../viewer/marks.ts'
import { words } from '../words.ts'
import { focusAt } from './focus.ts'
import type { Player } from './player.ts'

const NOTHING_TO_DO = { selected: () => undefined, cite: () => undefined }

/** The snippet that was on the screen, with the lines that are spoken of. Another one can be looked at until the next moment that is gone to. */
export function CodePane({ story, player, chosen }: { readonly story: Story; readonly player: Player; readonly chosen: number | undefined }) {
  const focus = useStore(player, ({ now }) => focusAt(story, now, chosen))
  const [looked, setLooked] = useState<{ readonly problem: string; readonly instead: string | undefined }>()
  const problem = looked && looked.instead === focus.problem ? looked.problem : focus.problem
  const snippet = story.snippets.find((each) => each.problem === problem)
  const marks = useMemo(() => (problem === focus.problem ? focus.marks : []), [problem, focus])

  return (
    <div className="code-pane" data-problem={problem ?? ''}>
      <div className="tabs" role="tablist" aria-label={words.replay.code}>
        {story.snippets.map((each) => (
          <button key={each.problem} type="button" role="tab" aria-selected={each.problem === problem} title={each.file} onClick={() => setLooked({ problem: each.problem, instead: focus.problem })}>
            {each.name}
          </button>
        ))}
        <span className="code-lines">{marks.length > 0 ? words.replay.lines(marks) : ''}</span>
      </div>
      {snippet?.code === undefined
        ? <p className="film-none">{snippet ? words.replay.codeMissing : words.replay.noCode}</p>
        : <Code key={snippet.problem} file={snippet.file} code={snippet.code} marks={marks} />}
    </div>
  )
}

function Code({ file, code, marks }: { readonly file: string; readonly code: string; readonly marks: readonly LineRange[] }) {
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView>(undefined)
  useEffect(() => {
    if (!host.current) return
    const view = mount(host.current, stateOf(code, file, NOTHING_TO_DO))
    editor.current = view
    return () => {
      editor.current = undefined
      view.destroy()
    }
  }, [file, code])
  useEffect(() => {
    const view = editor.current
    if (!view) return
    view.dispatch({ effects: setMarks.of(marks) })
    const first = marks[0]?.[0]
    if (first === undefined || first > view.state.doc.lines) return
    const show = (): void => view.dispatch({ effects: EditorView.scrollIntoView(view.state.doc.line(first).from, { y: 'nearest', yMargin: 40 }) })
    // The film comes and goes above the code, and the marked lines stay in sight; called once at the beginning too.
    const watch = new ResizeObserver(show)
    watch.observe(view.scrollDOM)
    return () => watch.disconnect()
  }, [file, code, marks])
  return <div className="code" ref={host} />
}
