/** What the events of a bundle say about its other files. Read loosely: bundles outlive the program that wrote them. */
import { z } from 'zod'
import { isMemberPath } from './manifest.ts'

/** In a damaged event anything can stand for a name. */
const file = z.string().refine(isMemberPath)
const opened = z.object({
  type: z.literal('session-opened'), session: z.string(),
  pack: z.object({ sha256: z.string() }),
  policy: z.object({ sha256: z.string() }).optional(),
  kiosk: z.string().optional(),
})
const told = z.discriminatedUnion('type', [
  opened,
  z.object({ type: z.literal('consent-given'), text: z.string() }),
  z.object({ type: z.literal('snippet-shown'), file, sha256: z.string() }),
  z.object({ type: z.literal('segment-closed'), file, sha256: z.string(), ms: z.number(), unread: z.number().optional() }),
])
type ToldBy<T extends z.infer<typeof told>['type']> = Extract<z.infer<typeof told>, { type: T }>

export interface Told {
  readonly opened: ToldBy<'session-opened'> | undefined
  readonly consent: string | undefined
  readonly snippets: readonly ToldBy<'snippet-shown'>[]
  readonly segments: readonly ToldBy<'segment-closed'>[]
}

export function toldBy(lines: readonly Uint8Array[]): Told {
  const bodies = lines.flatMap((line) => bodyOf(line) ?? [])
  const of = <T extends z.infer<typeof told>['type']>(type: T): ToldBy<T>[] => bodies.flatMap((body) => (body.type === type ? [body as ToldBy<T>] : []))
  return { opened: of('session-opened')[0], consent: of('consent-given').at(-1)?.text, snippets: of('snippet-shown'), segments: of('segment-closed') }
}

function bodyOf(line: Uint8Array): z.infer<typeof told> | undefined {
  try {
    return z.object({ body: told }).safeParse(JSON.parse(new TextDecoder().decode(line))).data?.body
  } catch (error) {
    // The chain says that this line was altered.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
