/**
 * The viewer's look. Colours are custom properties of the page (styles/tokens.css), so that light, dark and high
 * contrast are decided in one place; custom properties pass into the shadow tree in which the editor stands.
 */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const highlight = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword], color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--code-comment)', fontStyle: 'italic' },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.function(tags.definition(tags.variableName))], color: 'var(--code-function)' },
  { tag: [tags.className, tags.definition(tags.className)], color: 'var(--code-type)' },
  { tag: [tags.meta], color: 'var(--code-type)' },
])

const look = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--code-bg)', color: 'var(--code-text)', fontSize: 'var(--code-size)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 1rem 0 0.625rem' },
  '.cm-gutters': { backgroundColor: 'var(--code-bg)', color: 'var(--code-number-line)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '2.75rem', padding: '0 0.625rem 0 0.5rem', cursor: 'pointer' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': { backgroundColor: 'var(--code-selection)' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { boxShadow: 'inset 0 0 0 1px var(--line)' },
  // The selection is drawn beneath the lines and has to be seen through the tint.
  '.cm-marked': { backgroundColor: 'color-mix(in srgb, var(--code-mark) 65%, transparent)' },
  '.cm-mark-gutter': { width: '0.75rem' },
  '.cm-mark-gutter .cm-gutterElement': { padding: '0' },
  '.cm-mark-sign': { display: 'block', width: '0.75rem', height: '100%', borderLeft: '4px solid var(--accent)', color: 'var(--accent)', lineHeight: '1.5', boxSizing: 'border-box', fontFamily: 'var(--sans)', overflow: 'hidden' },
  '.cm-searchMatch': { backgroundColor: 'var(--code-match)', outline: '1px solid var(--code-match-line)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--code-match-here)' },
  '.cm-panels': { backgroundColor: 'var(--surface)', color: 'var(--text)', borderBottom: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '0.5rem 2.25rem 0.5rem 0.75rem', fontFamily: 'var(--sans)', fontSize: '0.875rem', display: 'flex', flexWrap: 'wrap', gap: '0.375rem', alignItems: 'center' },
  '.cm-panel.cm-search br': { display: 'none' },
  '.cm-panel.cm-search label': { fontSize: '0.8125rem', display: 'inline-flex', alignItems: 'center', gap: '0.25rem', minHeight: '1.75rem' },
  '.cm-panel.cm-search [name=close]': { right: '0.5rem', top: '0.5rem', width: '1.75rem', height: '1.75rem', fontSize: '1.125rem', cursor: 'pointer', color: 'var(--text)' },
  '.cm-textfield': { backgroundColor: 'var(--field)', color: 'var(--text)', border: '1px solid var(--field-line)', borderRadius: '0.375rem', padding: '0.25rem 0.5rem', fontSize: '0.875rem', minHeight: '1.5rem' },
  '.cm-button': { backgroundImage: 'none', backgroundColor: 'var(--surface)', color: 'var(--text)', border: '1px solid var(--field-line)', borderRadius: '0.375rem', padding: '0.25rem 0.625rem', fontSize: '0.8125rem', minHeight: '1.75rem', cursor: 'pointer' },
  '.cm-textfield:focus-visible, .cm-button:focus-visible, [name=close]:focus-visible, input[type=checkbox]:focus-visible': { outline: '3px solid var(--focus)', outlineOffset: '1px' },
})

export const theme = [look, syntaxHighlighting(highlight)]
