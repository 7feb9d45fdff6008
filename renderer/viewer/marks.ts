/** Lines that the interviewer speaks of: a tint, and a sign in the gutter for those who do not see the tint. */
import { RangeSet, StateEffect, StateField } from '@codemirror/state'
import type { EditorState, Range } from '@codemirror/state'
import { Decoration, EditorView, GutterMarker, gutter } from '@codemirror/view'
import type { DecorationSet } from '@codemirror/view'
import type { LineRange } from '../../electron/shared/ids.ts'

export const setMarks = StateEffect.define<readonly LineRange[]>()

const tint = Decoration.line({ class: 'cm-marked' })

class Sign extends GutterMarker {
  override toDOM(): Node {
    const sign = document.createElement('span')
    sign.className = 'cm-mark-sign'
    sign.textContent = '▸'
    sign.setAttribute('aria-hidden', 'true')
    return sign
  }
}
const sign = new Sign()

/** Positions at which the marked lines begin; what lies outside of the file is left out. */
function markedLines(state: EditorState, ranges: readonly LineRange[]): readonly number[] {
  const numbers = new Set<number>()
  for (const [from, to] of ranges) for (let line = from; line <= Math.min(to, state.doc.lines); line++) numbers.add(line)
  return [...numbers].sort((one, other) => one - other).map((line) => state.doc.line(line).from)
}

interface Marked {
  readonly tints: DecorationSet
  readonly signs: RangeSet<GutterMarker>
}

const field = StateField.define<Marked>({
  create: () => ({ tints: Decoration.none, signs: RangeSet.of<GutterMarker>([]) }),
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setMarks)) continue
      const starts = markedLines(transaction.state, effect.value)
      const signs: Range<GutterMarker>[] = starts.map((from) => sign.range(from))
      return { tints: Decoration.set(starts.map((from) => tint.range(from))), signs: RangeSet.of(signs) }
    }
    return value
  },
  provide: (self) => EditorView.decorations.from(self, ({ tints }) => tints),
})

export const marks = [field, gutter({ class: 'cm-mark-gutter', markers: (view) => view.state.field(field).signs, initialSpacer: () => sign })]
