/** An OpenAI-compatible endpoint: one question, one reply, and nothing of what it sends is believed before it was read. */
import OpenAI from 'openai'
import { z } from 'zod'
import { completed } from '../../interview/wording/guard.ts'
import { BadReply } from './failures.ts'
import type { Message, understandingFormat } from './prompts.ts'

export interface EndpointSettings {
  /** The base URL, as in http://127.0.0.1:8080/v1. */
  readonly url: string
  readonly model: string
  readonly key: string | undefined
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

const text = z.string().nullish()
const reply = z.object({ choices: z.tuple([z.object({ finish_reason: text, message: z.object({ content: text, refusal: text }) })], z.unknown()) })
const chunk = z.object({ choices: z.array(z.object({ finish_reason: text, delta: z.object({ content: text, refusal: text }).nullish() })) })

export function createEndpoint({ url, model, key }: EndpointSettings): Endpoint {
  const client = new OpenAI({
    baseURL: url, apiKey: key ?? 'none',
    // Left out, these would come from the environment, which an installed kiosk does not listen to.
    adminAPIKey: null, organization: null, project: null, webhookSecret: null, logLevel: 'off',
    // Whether and when it is tried again is decided here. Nothing that a candidate said follows a redirection elsewhere.
    maxRetries: 0, fetchOptions: { redirect: 'error' },
  })
  return {
    read: async (messages, format, signal) => {
      const given: unknown = await client.chat.completions.create({ model, messages: [...messages], response_format: format, max_completion_tokens: LONGEST_REPLY }, { signal })
      const { finish_reason: end, message } = shaped(reply, given).choices[0]
      whole(end, message.refusal)
      return parsed(message.content)
    },
    speak: async function* (messages, signal) {
      const stream = await client.chat.completions.create({ model, messages: [...messages], stream: true, max_completion_tokens: LONGEST_REPLY }, { signal })
      let growing = ''
      let ended = false
      for await (const given of stream) {
        const choice = shaped(chunk, given).choices[0]
        whole(choice?.finish_reason, choice?.delta?.refusal)
        const { sentences, rest } = completed(growing + (choice?.delta?.content ?? ''))
        growing = rest
        if (growing.length > LONGEST_SENTENCE) throw new BadReply('its words ran on without an end')
        yield* sentences
        ended ||= choice?.finish_reason === 'stop'
      }
      if (!ended) throw new BadReply('its words broke off')
      if (/[.!?]["”’)]*$/.test(growing.trim())) yield growing
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

function parsed(content: string | null | undefined): unknown {
  if (content === null || content === undefined || content.trim() === '') throw new BadReply('its reply was empty')
  try {
    return JSON.parse(content) as unknown
  } catch {
    // The parser's own words quote the reply, and the reply quotes the candidate.
    throw new BadReply('its reply was no JSON')
  }
}
