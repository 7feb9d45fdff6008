/** The embedded interviewer learns its problems in the pauses of the opening, so that no answer waits for it. */
import type { Problem } from '../../interview/pack/schema.ts'
import { lessonsOf } from '../../interview/understanding/index.ts'

/** Between two lessons whatever waits gets its turn. */
const PAUSE_MS = 5

export function learnMeanwhile(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  const lessons = lessonsOf(problems)
  const take = (at: number): void => {
    lessons[at]?.()
    if (at + 1 < lessons.length) setTimeout(take, PAUSE_MS, at + 1).unref()
  }
  setTimeout(take, PAUSE_MS, 0).unref()
}
