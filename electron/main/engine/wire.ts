/**
 * How an endpoint is spoken to: Node's own HTTP with the certificates of the centre's own authority besides the public ones. Nothing
 * follows a redirection or goes through a proxy, and what comes back is bounded.
 */
import http from 'node:http'
import https from 'node:https'
import { Readable } from 'node:stream'
import { rootCertificates } from 'node:tls'
import { BadReply } from './failures.ts'

/** In bytes: far more than every point of a large problem with long quotes, in the framing of a stream. */
const LARGEST_REPLY = 2_000_000

const bodiless = new Set([204, 205, 304])

/** `authority`: certificates in PEM that are trusted besides the public ones. It rejects with an error of the connection, or with a BadReply. */
export function createWire(authority?: string): typeof fetch {
  const ca = authority === undefined ? undefined : [...rootCertificates, authority]
  return async (input, { method = 'GET', headers, body, signal } = {}) => new Promise((resolve, reject) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const options = { method, headers: Object.fromEntries(new Headers(headers)), ...(signal && { signal }), ...(ca && { ca }) }
    const request = (url.protocol === 'https:' ? https : http).request(url, options, (incoming) => {
      const status = incoming.statusCode ?? 0
      if (status >= 300 && status < 400) {
        incoming.destroy()
        reject(new BadReply('it wanted to send the request elsewhere'))
        return
      }
      const told = new Headers()
      for (const [name, value] of Object.entries(incoming.headers)) if (value !== undefined) told.set(name, Array.isArray(value) ? value.join(', ') : value)
      resolve(new Response(bodiless.has(status) ? null : bounded(incoming), { status, headers: told }))
    })
    request.on('error', reject)
    request.end(typeof body === 'string' ? body : undefined)
  })
}

function bounded(incoming: http.IncomingMessage): ReadableStream<Uint8Array> {
  let bytes = 0
  const parts = async function* (): AsyncGenerator<Buffer, void, undefined> {
    for await (const part of incoming as AsyncIterable<Buffer>) {
      bytes += part.length
      if (bytes > LARGEST_REPLY) throw new BadReply('its reply was too large')
      yield part
    }
  }
  return Readable.toWeb(Readable.from(parts())) as ReadableStream<Uint8Array>
}
