/** Errors that a person may read, and what stands in for all others. */

/** Its message is a plain sentence for whoever sits before the screen. */
export class Refusal extends Error {
  override readonly name: string = 'Refusal'
}

const UNEXPECTED = 'Something went wrong inside the interview program. Please try again, or call the invigilator.'

/** The sentence to show. Anything but a refusal is a defect: it goes to the program's output whole, and to the page as one general sentence. */
export function plainText(error: unknown, report: (error: unknown) => void = console.error): string {
  if (error instanceof Refusal) return error.message
  report(error)
  return UNEXPECTED
}
