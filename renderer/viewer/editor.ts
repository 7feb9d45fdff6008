/** CodeMirror as a viewer: nothing can be changed; cursor, selection and search work with the keyboard. */
import { standardKeymap } from '@codemirror/commands'
import { python } from '@codemirror/lang-python'
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from '@codemirror/search'
import { EditorSelection, EditorState } from '@codemirror/state'
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import type { LineRange } from '../../electron/shared/ids.ts'
import { strings } from '../strings.ts'
import { selectedLines } from './citing.ts'
import { hanging } from './hanging.ts'
import { marks } from './marks.ts'
import { theme } from './theme.ts'

export interface EditorEvents {
  readonly selected: (lines: LineRange | undefined) => void
  /** Enter in a text that cannot be changed: cite what is selected, or the line of the cursor. */
  readonly cite: (lines: LineRange) => void
}

export function stateOf(code: string, file: string, events: EditorEvents): EditorState {
  // The line feed that ends the last line begins no further one: line numbers are those of the file.
  const doc = code.replace(/\r?\n$/, '')
  return EditorState.create({
    doc,
    extensions: [
      EditorState.readOnly.of(true),
      EditorView.editable.of(false),
      EditorView.contentAttributes.of({ tabindex: '0', role: 'textbox', 'aria-multiline': 'true', 'aria-readonly': 'true', 'aria-label': strings.code.editor(file) }),
      lineNumbers({ domEventHandlers: { mousedown: (view, block, event) => selectLine(view, block.from, event) } }),
      marks,
      hanging(doc),
      drawSelection(),
      highlightActiveLine(),
      highlightSelectionMatches({ minSelectionLength: 2 }),
      search({ top: true }),
      python(),
      theme,
      keymap.of([
        {
          key: 'Enter',
          run: (view) => {
            const line = view.state.doc.lineAt(view.state.selection.main.head).number
            events.cite(selectedLines(view.state) ?? [line, line])
            return true
          },
        },
        ...searchKeymap,
        // Its editing keys do nothing in a read-only state.
        ...standardKeymap,
      ]),
      EditorView.updateListener.of((update) => {
        if (update.selectionSet) events.selected(selectedLines(update.state))
      }),
    ],
  })
}

/**
 * Puts an editor into `host`, inside of a shadow tree: there CodeMirror brings its styles as constructed style sheets,
 * which a policy without 'unsafe-inline' allows.
 */
export function mount(host: HTMLElement, state: EditorState): EditorView {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open', delegatesFocus: false })
  return new EditorView({ state, parent: root, root })
}

export const openSearch = openSearchPanel

function selectLine(view: EditorView, from: number, event: Event): boolean {
  const line = view.state.doc.lineAt(from)
  const extend = event instanceof MouseEvent && event.shiftKey
  const anchor = extend ? Math.min(view.state.selection.main.from, line.from) : line.from
  const head = extend ? Math.max(view.state.selection.main.to, line.to) : line.to
  view.dispatch({ selection: EditorSelection.single(anchor, head), userEvent: 'select.pointer' })
  view.focus()
  return true
}
