import { readFileSync } from 'node:fs'
import http from 'node:http'
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createEndpoint } from '../../../../electron/main/engine/endpoint.ts'
import { plainFailure } from '../../../../electron/main/engine/failures.ts'
import { understandingFormat } from '../../../../electron/main/engine/prompts.ts'
import { tryEndpoint } from '../../../../electron/main/engine/trial.ts'

const pem = (name: string): string => readFileSync(path.join(import.meta.dirname, 'authority', name), 'utf8')
const certificate = pem('certificate.pem')

async function listening(server: Server | https.Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => {
    server.closeAllConnections()
    server.close(() => resolve())
  }))
  return (server.address() as AddressInfo).port
}
const plainServer = async (answer: RequestListener): Promise<string> => `http://127.0.0.1:${await listening(http.createServer(answer))}/v1`

interface Asked { readonly response_format?: { readonly type: string }; readonly max_completion_tokens?: number; readonly max_tokens?: number; readonly temperature?: number; readonly stream?: boolean }
async function bodyOf(request: IncomingMessage): Promise<Asked> {
  let body = ''
  for await (const part of request) body += String(part)
  return JSON.parse(body) as Asked
}
function send(response: ServerResponse, content: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(status === 200 ? { choices: [{ finish_reason: 'stop', message: { content } }] } : { error: { message: 'no' } }))
}
const READY = JSON.stringify({ act: 'ready', points: [], particulars: [] })
const settings = (url: string, authority?: string) => ({ url, model: 'small', key: undefined, authority })
const ask = (url: string, authority?: string): Promise<unknown> => createEndpoint(settings(url, authority)).read([{ role: 'user', content: '{}' }], understandingFormat, AbortSignal.timeout(5000))
const failure = (url: string, authority?: string): Promise<string> => ask(url, authority).then(() => 'none', plainFailure)

it('a server that is known by the centre’s own authority is spoken to, and without that authority it is not', async () => {
  const port = await listening(https.createServer({ key: pem('key.pem'), cert: certificate }, (_request, response) => send(response, READY)))
  const url = `https://127.0.0.1:${port}/v1`
  expect(await ask(url, certificate)).toEqual({ act: 'ready', points: [], particulars: [] })
  expect(await failure(url)).toBe('the connection failed')
})

it('nothing that a candidate said follows a redirection', async () => {
  let elsewhere = 0
  const target = await plainServer((_request, response) => {
    elsewhere++
    send(response, READY)
  })
  const url = await plainServer((_request, response) => response.writeHead(307, { location: `${target}/chat/completions` }).end())
  expect(await failure(url)).toMatch(/elsewhere|connection failed/)
  expect(elsewhere).toBe(0)
})

it('a reply without an end is not read to its end', async () => {
  let sent = 0
  const url = await plainServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const part = 'x'.repeat(100_000)
    const more = (): void => {
      while (!response.destroyed && sent < 1000) {
        sent++
        if (!response.write(part)) return void response.once('drain', more)
      }
    }
    more()
  })
  expect(await failure(url)).toBe('its reply was too large')
  expect(sent).toBeLessThan(1000)
})

it.each([
  ['a schema', (asked: Asked) => asked.response_format?.type === 'json_schema'],
  ['a bound of completion tokens', (asked: Asked) => asked.max_completion_tokens !== undefined],
  ['a temperature', (asked: Asked) => asked.temperature !== undefined && asked.max_completion_tokens !== undefined],
  ['any format', (asked: Asked) => asked.response_format !== undefined],
])('a server that refuses %s is asked without it, and from then on at once', async (_what, refuses) => {
  const asked: Asked[] = []
  const url = await plainServer((request, response) => void bodyOf(request).then((body) => {
    asked.push(body)
    return refuses(body) ? send(response, undefined, 400) : send(response, READY)
  }))
  const endpoint = createEndpoint(settings(url))
  const read = (): Promise<unknown> => endpoint.read([{ role: 'user', content: '{}' }], understandingFormat, AbortSignal.timeout(5000))
  expect(await read()).toMatchObject({ act: 'ready' })
  const first = asked.length
  expect(first).toBeGreaterThan(1)
  expect(await read()).toMatchObject({ act: 'ready' })
  expect(asked).toHaveLength(first + 1)
})

it.each([
  ['in a fence', `\`\`\`json\n${READY}\n\`\`\``],
  ['after thinking aloud', `<think>The candidate says {yes}.</think>\n${READY}`],
  ['behind a sentence', `Here it is: ${READY}`],
  ['in parts', [{ type: 'text', text: READY.slice(0, 9) }, { type: 'text', text: READY.slice(9) }]],
])('a reading %s is read', async (_what, content) => {
  expect(await ask(await plainServer((_request, response) => send(response, content)))).toEqual({ act: 'ready', points: [], particulars: [] })
})

it('the check before the first candidate asks as an interview does: it fails where key or model do, and tells how long a reading takes', async () => {
  const good = await plainServer((_request, response) => send(response, READY))
  expect(await tryEndpoint(settings(good))).toEqual({ ms: expect.any(Number) as number })
  const signIn = await plainServer((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>'))
  expect(await tryEndpoint(settings(signIn))).toEqual({ failure: 'its reply had another shape' })
  const closed = await plainServer((_request, response) => send(response, undefined, 401))
  expect(await tryEndpoint(settings(closed))).toEqual({ failure: 'it answered with status 401' })
})
