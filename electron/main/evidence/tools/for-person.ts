/** What a person at a terminal can put right. Everything else is a defect of this program, and is thrown on. */
import { visible } from '../../../interview/report/visible.ts'
import { Refusal } from '../../plain-text.ts'
import { explained } from './world.ts'

/** The sentence, with nothing in it that a terminal would obey: it may quote a bundle. `undefined` for a defect. */
export function forPerson(error: unknown): string | undefined {
  const told = explained(error)
  return told instanceof Refusal ? visible(told.message) : undefined
}
