/** What a person at a terminal can put right. Everything else is a defect of this program, and is thrown on. */
import { Refusal } from '../../plain-text.ts'
import { explained } from './world.ts'

/** The sentence; `undefined` for a defect. */
export function forPerson(error: unknown): string | undefined {
  const told = explained(error)
  return told instanceof Refusal ? told.message : undefined
}
