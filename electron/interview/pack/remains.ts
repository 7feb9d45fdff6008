/** What can be read of a pack that lost some of its files, for the report of a session whose copy of it is damaged. No interview is held with it. */
import type { z } from 'zod'
import type { PackTools } from './parse.ts'
import { problemRelations } from './relations.ts'
import { packFile, problemFile } from './schema.ts'
import type { Pack, Problem } from './schema.ts'
import { readSheet } from './yaml.ts'
import type { Sheet } from './yaml.ts'

export interface Remains {
  /** Its problems are those that are there; it has no times that are allowed, because their sum is not known. */
  readonly pack: Pack
  /** What is missing or cannot be read, each for a person. Empty: nothing but cues and examples. */
  readonly lost: readonly string[]
}

/** `spoken`: the interview as the log names it, with its problems in the order in which they came; they count where `pack.yaml` is gone. */
export function remainsOf(files: ReadonlyMap<string, Uint8Array>, spoken: { readonly interview: string; readonly problems: readonly string[] }, tools: PackTools): Remains {
  const textOf = (name: string): string | undefined => {
    const bytes = files.get(name)
    return bytes && tools.decode(bytes)
  }
  const sheetOf = <S extends z.ZodType>(name: string, schema: S): Sheet<z.output<S>> | undefined => {
    const text = textOf(name)
    const read = text === undefined ? undefined : readSheet(name, text, schema)
    return read && 'sheet' in read ? read.sheet : undefined
  }
  const head = sheetOf('pack.yaml', packFile)?.data
  const problemOf = (id: string): Problem | undefined => {
    const [sheet, code, bytes] = [sheetOf(`${id}.yaml`, problemFile), textOf(`${id}.py`), files.get(`${id}.py`)]
    if (!sheet || code === undefined || !bytes) return undefined
    const areas = new Set((head?.areas ?? []).map((area) => area.id))
    const known = head ? areas : new Set(sheet.data.deeper.flatMap((point) => point.areas))
    if (problemRelations(sheet, id, known, undefined).length > 0) return undefined
    const { problem, ...conversation } = sheet.data
    return { ...conversation, id: problem, file: `${id}.py`, code, sha256: tools.sha256(bytes), cues: {}, examples: {} }
  }
  const wanted = [...new Set(head?.problems ?? spoken.problems)]
  const problems = wanted.flatMap((id) => problemOf(id) ?? [])
  const lost = wanted.filter((id) => !problems.some((problem) => problem.id === id))
  return {
    pack: {
      ...(head ?? { version: '', title: spoken.interview, language: 'en', areas: [], background: [], consent: { version: '', text: '' } }),
      minutes: { opening: 0, problem: 0, closing: 0, pause: head?.minutes.pause ?? Infinity },
      id: head?.pack ?? spoken.interview, problems, sha256: '',
    },
    lost: [...(head ? [] : ['its title, its areas and the times that it allows']), ...lost.map((id) => `the problem “${id}”`)],
  }
}
