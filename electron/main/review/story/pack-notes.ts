/** What the pack of a session says of its problems and points. Read loosely: a pack may be older than this program, or damaged. */
import { parse } from 'yaml'
import { z } from 'zod'

const point = z.object({ id: z.string(), point: z.string().catch(''), lines: z.unknown() })
const problemFile = z.object({ name: z.string().catch(''), core: z.array(point).catch([]), deeper: z.array(point).catch([]) })
const packFile = z.object({ title: z.string().catch(''), problems: z.array(z.string()).catch([]) })

export interface PointNote { readonly says: string; readonly lines: [number, number][]; readonly core: boolean }
export interface ProblemNotes { readonly name: string; readonly points: ReadonlyMap<string, PointNote> }
export interface PackNotes { readonly title: string; readonly problems: ReadonlyMap<string, ProblemNotes> }

export const noNotes: PackNotes = { title: '', problems: new Map() }

/** `file` reads a path such as `pack/pack.yaml`. */
export async function readPackNotes(file: (path: string) => Promise<Buffer | undefined>): Promise<PackNotes> {
  const head = packFile.safeParse(read(await file('pack/pack.yaml'))).data
  if (!head) return noNotes
  const problems = new Map<string, ProblemNotes>()
  for (const id of head.problems.slice(0, 100)) {
    const notes = problemFile.safeParse(read(await file(`pack/${id}.yaml`))).data
    if (notes) problems.set(id, { name: notes.name, points: new Map([...notes.deeper.map((each) => ({ ...each, core: false })), ...notes.core.map((each) => ({ ...each, core: true }))].map(({ id: name, point: says, lines, core }) => [name, { says: says.trim(), lines: linesOf(lines), core }])) })
  }
  return { title: head.title, problems }
}

function read(bytes: Buffer | undefined): unknown {
  if (!bytes) return undefined
  try {
    return parse(bytes.toString('utf8'), { maxAliasCount: 20 })
  } catch {
    // Verification says that this file was altered.
    return undefined
  }
}

/** As authors write them: `16`, `5-8`, or a list of these. */
function linesOf(given: unknown): [number, number][] {
  return (Array.isArray(given) ? given : [given]).flatMap((part: unknown): [number, number][] => {
    const [from = 0, to = from] = String(typeof part === 'number' || typeof part === 'string' ? part : '').split('-').map(Number)
    return Number.isSafeInteger(from) && Number.isSafeInteger(to) && from > 0 && from <= to ? [[from, to]] : []
  })
}
