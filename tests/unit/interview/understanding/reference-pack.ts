/** The interview that ships, for tests that need real cues and examples. */
import path from 'node:path'
import { loadPack } from '../../../../electron/main/pack-folder.ts'
import type { Problem } from '../../../../electron/interview/pack/schema.ts'
import { createUnderstanding } from '../../../../electron/interview/understanding/index.ts'
import type { Heard, Understood } from '../../../../electron/interview/understanding/understanding.ts'

const loaded = loadPack(path.join(import.meta.dirname, '..', '..', '..', '..', 'snippets', 'reference'))
if (!('pack' in loaded)) throw new Error(loaded.problems.map((problem) => problem.text).join('\n'))

export const pack = loaded.pack
export const understand = createUnderstanding(pack.problems)

export const problemNamed = (id: string): Problem => {
  const problem = pack.problems.find((one) => one.id === id)
  if (!problem) throw new Error(`no problem ${id}`)
  return problem
}

export const hearing = (text: string, problem: string, asked?: string): Heard =>
  ({ text, citations: [], phase: 'problem', expecting: 'answer', problem: problemNamed(problem), ...(asked === undefined ? {} : { question: asked }), areas: pack.areas })

export const hear = (text: string, problem: string, asked?: string): Understood => understand(hearing(text, problem, asked))

/** Point id → status. */
export const statuses = (text: string, problem: string, asked?: string): Record<string, string> =>
  Object.fromEntries(hear(text, problem, asked).points.map(({ id, status }) => [id, status]))
