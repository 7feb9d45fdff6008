import type { EditorState } from '@codemirror/state'
import type { Citation } from '../../electron/shared/events.ts'
import type { LineRange } from '../../electron/shared/ids.ts'

/** The selected lines; a selection that ends before the first character of a line does not touch that line. */
export function selectedLines(state: EditorState): LineRange | undefined {
  const { from, to, empty } = state.selection.main
  if (empty) return undefined
  const first = state.doc.lineAt(from)
  const last = state.doc.lineAt(to)
  return [first.number, to === last.from && last.number > first.number ? last.number - 1 : last.number]
}

/** The same lines are cited once; `max` of them at most, the newest last. */
export function withCitation(citations: readonly Citation[], problem: string, [from, to]: LineRange, max: number): readonly Citation[] {
  const others = citations.filter((one) => one.problem !== problem || one.lines[0] !== from || one.lines[1] !== to)
  return [...others, { problem, lines: [from, to] as [number, number] }].slice(-max)
}
