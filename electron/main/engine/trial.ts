/** One small reading, asked for as in an interview: whether address, key, model and structured output are what is needed. */
import { z } from 'zod'
import { acts } from '../../shared/ids.ts'
import { createEndpoint, type EndpointSettings } from './endpoint.ts'
import { plainFailure } from './failures.ts'
import { understandingFormat, understandingMessages } from './prompts.ts'

/** Why it cannot be used, as the end of a sentence; or how long it took. */
export type Trial = { readonly failure: string } | { readonly ms: number }

/** A model that was not used for a while is loaded first, which takes longer than any turn may. */
const WAIT_MS = 30_000
const reading = z.object({ act: z.string().transform((act) => act.trim().toLowerCase()).pipe(z.enum(acts)) })

export async function tryEndpoint(settings: EndpointSettings): Promise<Trial> {
  const endpoint = createEndpoint(settings)
  const messages = understandingMessages({ text: 'Yes, I am ready.', citations: [], phase: 'welcome', expecting: 'ready', areas: [] })
  const ask = async (): Promise<number> => {
    const began = performance.now()
    reading.parse(await endpoint.read(messages, understandingFormat, AbortSignal.timeout(WAIT_MS)))
    return performance.now() - began
  }
  try {
    // The first one may have to find the dialect, open the connection and load the model.
    await ask()
    return { ms: await ask() }
  } catch (error) {
    return { failure: error instanceof Error && error.name === 'APIUserAbortError' ? `it did not answer within ${WAIT_MS / 1000} seconds` : plainFailure(error) }
  }
}
