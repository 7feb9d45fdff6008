/** How an endpoint can fail, and what may be said about it: never its own words, which may hold the key or the answer. */
import OpenAI from 'openai'
import { ZodError } from 'zod'

/** It answered, but not with what was asked for, or not in time; the message is fit for the log. */
export class BadReply extends Error {}

/** For the log and for people, as the end of a sentence. */
export function plainFailure(error: unknown): string {
  if (error instanceof BadReply) return error.message
  if (error instanceof ZodError) return 'its reply had another shape'
  if (error instanceof OpenAI.APIConnectionError) return 'the connection failed'
  if (error instanceof OpenAI.APIError && error.status !== undefined) return `it answered with status ${String(error.status)}`
  return 'the connection broke off'
}

const LONGEST_WAIT_MS = 3_600_000

/** What the endpoint itself asked to be left alone for, in milliseconds and at most an hour; `wall` since 1970. */
export function restAskedFor(error: unknown, wall: number): number | undefined {
  if (!(error instanceof OpenAI.APIError)) return undefined
  const said = (error.headers as Headers | undefined)?.get('retry-after')?.trim() ?? ''
  const ms = /^\d+(\.\d+)?$/.test(said) ? Number(said) * 1000 : Date.parse(said) - wall
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_WAIT_MS)
}
