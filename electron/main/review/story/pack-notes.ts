/** What the pack of a session says of its problems and points. Read loosely: a pack may be older than this program, or damaged. */
import { z } from 'zod'
import { readPastFaults } from '../../../interview/pack/yaml.ts'

const point = z.object({ id: z.string(), point: z.string().catch(''), lines: z.unknown() })
const problemFile = z.object({ name: z.string().catch(''), core: z.array(point).catch([]), deeper: z.array(point).catch([]) })
const packFile = z.object({ title: z.string().catch(''), problems: z.array(z.string()).catch([]) })

export interface PointNote { readonly says: string; readonly lines: [number, number][]; readonly core: boolean }
export interface ProblemNotes { readonly name: string; readonly points: ReadonlyMap<string, PointNote> }
export interface PackNotes { readonly title: string; readonly problems: ReadonlyMap<string, ProblemNotes> }

export const noNotes: PackNotes = { title: '', problems: new Map() }

type Files = (path: string) => Promise<Buffer | undefined>

export const PACK_HEAD = 'pack/pack.yaml'

/** What `pack.yaml` calls the interview; empty where it does not say. */
export const titleIn = (bytes: Buffer): string => parsed(PACK_HEAD, bytes, packFile)?.title ?? ''

/** `file` reads a path such as `pack/pack.yaml`. */
export async function readPackNotes(file: Files): Promise<PackNotes> {
  const head = await read(file, PACK_HEAD, packFile)
  if (!head) return noNotes
  const problems = new Map<string, ProblemNotes>()
  for (const id of head.problems.slice(0, 100)) {
    const notes = await read(file, `pack/${id}.yaml`, problemFile)
    if (notes) problems.set(id, { name: notes.name, points: new Map([...notes.deeper.map((each) => ({ ...each, core: false })), ...notes.core.map((each) => ({ ...each, core: true }))].map(({ id: name, point: says, lines, core }) => [name, { says: says.trim(), lines: linesOf(lines), core }])) })
  }
  return { title: head.title, problems }
}

async function read<S extends z.ZodType>(file: Files, path: string, schema: S): Promise<z.output<S> | undefined> {
  const bytes = await file(path)
  return bytes && parsed(path, bytes, schema)
}

/** `undefined` where it cannot be read, or would keep the parser busy: verification says that it was altered. */
const parsed = <S extends z.ZodType>(path: string, bytes: Buffer, schema: S): z.output<S> | undefined => readPastFaults(path, bytes.toString('utf8'), schema)?.data

/** As authors write them: `16`, `5-8`, or a list of these. */
function linesOf(given: unknown): [number, number][] {
  return (Array.isArray(given) ? given : [given]).flatMap((part: unknown): [number, number][] => {
    const [from = 0, to = from] = String(typeof part === 'number' || typeof part === 'string' ? part : '').split('-').map(Number)
    return Number.isSafeInteger(from) && Number.isSafeInteger(to) && from > 0 && from <= to ? [[from, to]] : []
  })
}
