/**
 * Whether a YAML text can be handed to the parser. The parser descends by recursion and compares every field's name
 * with its neighbours; a file made to harm, of the size of a pack's file, ends its stack or keeps it busy for minutes.
 */
import { Lexer } from 'yaml'

/** The reference interview's largest file has about 2,500. */
const MAX_TOKENS = 60_000
const MAX_BRACKETS = 64
const MAX_INDENT = 400

/** Why the text cannot be read, in words; `undefined` where it can. */
export function beyondBounds(text: string): string | undefined {
  const tooDeep = 'is nested too deeply to be read'
  let tokens = 0
  let brackets = 0
  /** Signs on this line that open a level each: `- - -`. */
  let openers = 0
  let lineStart = true
  for (const token of new Lexer().lex(text)) {
    if (++tokens > MAX_TOKENS) return 'has too many parts to be read; no pack needs so many'
    if (token === '\n' || token === '\r\n') {
      openers = 0
      lineStart = true
      continue
    }
    if (token === '[' || token === '{') brackets += 1
    else if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1)
    else if (brackets === 0 && (token === '-' || token === '?' || token === ':')) openers += 1
    else if (lineStart && token.length > MAX_INDENT && token.trim() === '') return tooDeep
    if (brackets > MAX_BRACKETS || openers > MAX_BRACKETS) return tooDeep
    lineStart = false
  }
  return undefined
}
