/**
 * What the interviewer says in English outside the packs. Every entry lists ways to say one thing; `{name}` is filled
 * in, and `‹end›` becomes what stands on that button of this kiosk. Spoken: short sentences, no markdown, and a question mark only
 * where the line is the one question of its turn.
 */
import { asideLines } from './asides.en.ts'
import { closingLines } from './closing.en.ts'
import { openingLines } from './opening.en.ts'
import { problemLines } from './problems.en.ts'

export const lines = { ...openingLines, ...problemLines, ...asideLines, ...closingLines } as const satisfies Record<string, readonly string[]>

export type LineKey = keyof typeof lines
