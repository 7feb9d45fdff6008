/** Long lines wrap, so that nothing of the code is out of sight; what wraps hangs further in than the line's own indent. */
import { RangeSetBuilder, Text } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { Decoration, EditorView } from '@codemirror/view'
import type { DecorationSet } from '@codemirror/view'

const FURTHER = 6
const MOST = 24

function hangs(doc: Text): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (let number = 1; number <= doc.lines; number++) {
    const line = doc.line(number)
    const columns = Math.min(MOST, line.text.length - line.text.trimStart().length + FURTHER)
    builder.add(line.from, line.from, Decoration.line({ attributes: { style: `text-indent:-${columns}ch;padding-left:calc(${columns}ch + 0.625rem)` } }))
  }
  return builder.finish()
}

/** The text never changes, so this is worked out once. */
export const hanging = (code: string): Extension => [EditorView.lineWrapping, EditorView.decorations.of(hangs(Text.of(code.split('\n'))))]
