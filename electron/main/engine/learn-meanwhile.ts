/** The embedded interviewer learns in pauses, always one problem ahead of the conversation, so that no answer waits for it. */
import type { Problem } from '../../interview/pack/schema.ts'
import type { Heard } from '../../interview/understanding/understanding.ts'
import { lessonsOf } from '../../interview/understanding/index.ts'

/** Between two lessons whatever waits gets its turn. */
const PAUSE_MS = 5

/** Begins with how people talk; what it answers is to be told of every message. A session that `isBegun` may be anywhere, so all is learned. */
export function learnMeanwhile(problems: readonly Problem[], isBegun: boolean): (heard: Heard) => void {
  const begun = new Set<Problem>(isBegun ? problems : [])
  const learn = (more: readonly Problem[]): void => {
    const lessons = lessonsOf(more)
    const take = (at: number): void => {
      lessons[at]?.()
      if (at + 1 < lessons.length) setTimeout(take, PAUSE_MS, at + 1).unref()
    }
    setTimeout(take, PAUSE_MS, 0).unref()
  }
  learn([...begun])
  return ({ problem }) => {
    const next = problems[problem ? problems.indexOf(problem) + 1 : 0]
    if (!next || begun.has(next)) return
    begun.add(next)
    learn([next])
  }
}
