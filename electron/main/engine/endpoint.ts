/** An OpenAI-compatible endpoint: one question, one reply, and nothing of what it sends is believed before it was read. */
import OpenAI from 'openai'
import { z } from 'zod'
import { completed } from '../../interview/wording/guard.ts'
import { BadReply } from './failures.ts'
import type { Message, understandingFormat } from './prompts.ts'
import { createWire } from './wire.ts'

export interface EndpointSettings {
  /** The base URL, as in http://127.0.0.1:8080/v1. */
  readonly url: string
  readonly model: string
  readonly key: string | undefined
  /** Certificates in PEM of an authority that is trusted besides the public ones. */
  readonly authority?: string | undefined
}

export interface Endpoint {
  /** The JSON of a reply in that format. Rejects with a BadReply, or with an error of the client. */
  readonly read: (messages: readonly Message[], format: typeof understandingFormat, signal: AbortSignal) => Promise<unknown>
  /** The sentences of a reply, each as soon as it is complete; what has no end mark is left out. Rejects likewise. */
  readonly speak: (messages: readonly Message[], signal: AbortSignal) => AsyncGenerator<string, void, undefined>
}

/** In tokens; every point of a large problem with a long quote fits, after what a model thinks before it speaks. A turn is bounded by its time. */
const LONGEST_REPLY = 8000
const LONGEST_SENTENCE = 2000

/** What servers of this protocol differ in. Two candidates who say the same are to be read alike, so no chance where a server lets it be switched off. */
interface Dialect {
  readonly format: 'schema' | 'object' | 'none'
  readonly bound: 'max_completion_tokens' | 'max_tokens'
  readonly temperature: boolean
}
/** The strictest first; a server that refuses one is asked in the next. */
const dialects: readonly Dialect[] = [
  { format: 'schema', bound: 'max_completion_tokens', temperature: true }, { format: 'schema', bound: 'max_completion_tokens', temperature: false },
  { format: 'schema', bound: 'max_tokens', temperature: true }, { format: 'object', bound: 'max_tokens', temperature: true }, { format: 'none', bound: 'max_tokens', temperature: true },
]
/** With these a server says that it does not know what it was asked for. */
const notUnderstood = new Set([400, 415, 422, 501])

const text = z.string().nullish()
const parts = z.array(z.looseObject({ text: z.string().optional() })).transform((given) => given.map((part) => part.text ?? '').join(''))
const content = z.union([text, parts])
const reply = z.object({ choices: z.tuple([z.object({ finish_reason: text, message: z.object({ content, refusal: text }) })], z.unknown()) })
const chunk = z.object({ choices: z.array(z.object({ finish_reason: text, delta: z.object({ content, refusal: text }).nullish() })) })

export function createEndpoint({ url, model, key, authority }: EndpointSettings): Endpoint {
  const client = new OpenAI({
    baseURL: url, apiKey: key ?? 'none', fetch: createWire(authority),
    // Left out, these would come from the environment, which an installed kiosk does not listen to.
    adminAPIKey: null, organization: null, project: null, webhookSecret: null, logLevel: 'off',
    // Whether and when it is tried again is decided here.
    maxRetries: 0,
  })
  let spoken = 0
  /** Asks in the dialect that was understood last, and in the next ones where that is refused. */
  const ask = async <T>(work: (settings: { readonly format: Dialect['format'] } & Record<string, unknown>) => Promise<T>): Promise<T> => {
    for (let at = spoken; ; at += 1) {
      const { format, bound, temperature } = dialects[at] ?? { format: 'none', bound: 'max_tokens', temperature: false }
      try {
        const given = await work({ format, [bound]: LONGEST_REPLY, ...(temperature && { temperature: 0 }) })
        spoken = at
        return given
      } catch (error) {
        if (at + 1 >= dialects.length || !(error instanceof OpenAI.APIError) || !notUnderstood.has(error.status as number)) throw error
      }
    }
  }
  const formats = { object: { response_format: { type: 'json_object' } }, none: {} } as const
  return {
    read: async (messages, wanted, signal) => {
      const given: unknown = await ask(({ format, ...settings }) => client.chat.completions.create(
        { model, messages: [...messages], ...settings, ...(format === 'schema' ? { response_format: wanted } : formats[format]) }, { signal }))
      const { finish_reason: end, message } = shaped(reply, given).choices[0]
      whole(end, message.refusal)
      return parsed(message.content)
    },
    speak: async function* (messages, signal) {
      const stream = await ask(({ format: _, ...settings }) => client.chat.completions.create({ model, messages: [...messages], stream: true, ...settings }, { signal }))
      let growing = ''
      for await (const given of stream) {
        const choice = shaped(chunk, given).choices[0]
        whole(choice?.finish_reason, choice?.delta?.refusal)
        const { sentences, rest } = completed(growing + (choice?.delta?.content ?? ''))
        growing = rest
        if (growing.length > LONGEST_SENTENCE) throw new BadReply('its words ran on without an end')
        yield* sentences
        // Some servers keep the connection open afterwards.
        if (choice?.finish_reason === 'stop') {
          if (/[.!?]["”’)]*$/.test(growing.trim())) yield growing
          return
        }
      }
      throw new BadReply('its words broke off')
    },
  }
}

function shaped<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const read = schema.safeParse(given)
  if (!read.success) throw new BadReply('its reply had another shape')
  return read.data
}

function whole(end: string | null | undefined, refusal: string | null | undefined): void {
  if (end === 'length') throw new BadReply('its reply was cut off')
  if (end === 'content_filter' || (refusal ?? '') !== '') throw new BadReply('it refused')
}

/** Some models think aloud before it, or put it in a fence. */
function parsed(content: string | null | undefined): unknown {
  const said = (content ?? '').replace(/^\s*<think>[\s\S]*?<\/think>/, '').trim()
  if (said === '') throw new BadReply('its reply was empty')
  try {
    return JSON.parse(said.startsWith('{') ? said : said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1)) as unknown
  } catch {
    // The parser's own words quote the reply, and the reply quotes the candidate.
    throw new BadReply('its reply was no JSON')
  }
}
