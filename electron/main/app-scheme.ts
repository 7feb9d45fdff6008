/** The page's own scheme, `walkthrough://app/…`: the built files, strictly looked up, under a strict content policy. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { net, protocol } from 'electron'
import type { Session } from 'electron'
import { contentPolicy, fileFor, typeOf, withNonce } from './app-files.ts'

export const KIOSK_URL = 'walkthrough://app/index.html'
export const RECORDER_URL = 'walkthrough://app/recorder.html'

/** Before the app is ready, or the scheme stays one without an origin. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'walkthrough', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
}

/** `root`: the folder of the built page. `developmentServer`: serves it instead, without installed kiosks ever having one. */
export function serveScheme(session: Session, root: string, developmentServer?: string): void {
  session.protocol.handle('walkthrough', (request) => (developmentServer === undefined ? fromDisk(request, root) : fromServer(request, developmentServer)))
}

async function fromDisk(request: Request, root: string): Promise<Response> {
  const name = request.method === 'GET' ? fileFor(request.url) : undefined
  if (name === undefined) return notFound()
  let bytes: Buffer
  try {
    bytes = await readFile(path.join(root, name))
  } catch (error) {
    console.error(`the page asked for ${name}, which cannot be read:`, error)
    return notFound()
  }
  const nonce = randomBytes(16).toString('base64')
  const headers = {
    'content-type': typeOf(name),
    'content-security-policy': contentPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  }
  const body = name.endsWith('.html') ? Buffer.from(withNonce(bytes.toString('utf8'), nonce)) : bytes
  return new Response(new Uint8Array(body), { headers })
}

const notFound = (): Response => new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })

const fromServer = (request: Request, server: string): Promise<Response> => net.fetch(new URL(new URL(request.url).pathname + new URL(request.url).search, server).href)
