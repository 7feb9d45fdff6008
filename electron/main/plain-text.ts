/** Errors that a person may read, and what stands in for all others. */
import { words } from './words/words.ts'

/** Its message is a plain sentence for whoever sits before the screen. */
export class Refusal extends Error {
  override readonly name: string = 'Refusal'
}

/** The sentence to show. Anything but a refusal is a defect: it goes to the program's output whole, and to the page as one `general` sentence. */
export function plainText(error: unknown, report: (error: unknown) => void = console.error, general: string = words.unexpected): string {
  if (error instanceof Refusal) return error.message
  report(error)
  return general
}
