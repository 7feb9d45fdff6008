/** HTML by template: whatever is put in is text, unless it was made here. */
import { visible } from '../visible.ts'

export interface Html { readonly html: string }
type Part = string | number | Html | undefined | false | readonly Part[]

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => visible(text).replaceAll(/[&<>"']/g, (found) => escapes[found] ?? '')

function written(part: Part): string {
  if (part === undefined || part === false) return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return 'html' in part ? part.html : part.map(written).join('')
}

export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.reduce((sum, text, index) => sum + written(parts[index - 1]) + text),
})

/** Words of a person: their direction of writing ends where they end. */
export const words = (text: string): Html => html`<bdi class="words">${text}</bdi>`
