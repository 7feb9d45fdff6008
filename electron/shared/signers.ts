/** Who signed, for people to read. */
import type { Assessment } from './assessment.ts'

/** Names by key. Anybody can make a key under any name: where two keys have one name, each shows how its key begins. */
export function signerNames(assessments: readonly Pick<Assessment, 'assessor' | 'key'>[]): ReadonlyMap<string, string> {
  const names = new Map(assessments.map(({ key, assessor }) => [key, assessor] as const))
  const all = [...names.values()]
  return new Map([...names].map(([key, name]) => [key, all.filter((other) => other === name).length > 1 ? `${name} (key ${key.slice(0, 16)})` : name]))
}
