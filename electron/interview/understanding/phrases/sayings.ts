/**
 * Phrases by which an act is known: each row is something that people say, and the pattern that hears it and its like.
 *
 * A pattern reads the answer as `plainOf` gives it: words in lower case, contractions expanded, fillers ("the", "of", "please", "just", "kind of")
 * dropped, numbers from one to three as digits, sentences parted by " . ", commas by " , ", and " ?" at the end of a question. A pattern
 * that holds a filler which it cannot do without is never met.
 */
export type Sayings = ReadonlyArray<readonly [like: string, pattern: RegExp]>

/** Any of the words or phrases in a list parted by " | ", whole. */
export const anyOf = (listed: string): RegExp => new RegExp(`\\b(${listed.split(' | ').join('|')})\\b`)

export const saysAny = (sayings: Sayings, plain: string): boolean => sayings.some(([, pattern]) => pattern.test(plain))
