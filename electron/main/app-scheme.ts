/** The page's own scheme, `walkthrough://app/…`: the built files, strictly looked up, under a strict content policy. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { net, protocol } from 'electron'
import type { ProtocolResponse, Session } from 'electron'
import { contentPolicy, fileFor, typeOf, withNonce } from './app-files.ts'

export const KIOSK_URL = 'walkthrough://app/index.html'
export const RECORDER_URL = 'walkthrough://app/recorder.html'
export const REVIEW_URL = 'walkthrough://app/review.html'
export const COVER_URL = 'walkthrough://app/cover.html'

/** Before the app is ready, or the schemes stay ones without an origin. Films have one only where they are looked at. */
export function registerSchemes({ film }: { readonly film: boolean }): void {
  const page = { scheme: 'walkthrough', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
  const films = { scheme: 'walkthrough-film', privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true } }
  protocol.registerSchemesAsPrivileged(film ? [page, films] : [page])
}

export interface PageFiles {
  /** The folder of the built page. */
  readonly root: string
  /** Serves it instead; installed kiosks never have one. */
  readonly developmentServer: string | undefined
}

/** `sent` is told after each answer. */
export function serveScheme(session: Session, { root, developmentServer }: PageFiles, sent: () => void = () => undefined): void {
  if (developmentServer !== undefined) {
    session.protocol.handle('walkthrough', (request) => fromServer(request.url, developmentServer))
    return sent()
  }
  // Its successor, `handle`, loads Node's whole network client at the first request, which takes a tenth of the start.
  session.protocol.registerBufferProtocol('walkthrough', ({ method, url }, answer) => {
    fromDisk(method, url, root).then(answer, (error: unknown) => {
      console.error(`the page asked for ${url}, which could not be answered:`, error)
      answer(notFound)
    }).then(sent, (error: unknown) => console.error('an answer could not be given:', error))
  })
}

/** The assessor's page fetches the film and plays it from its own memory; no other page does. */
const FILM = ['connect-src walkthrough-film:', 'media-src blob:'] as const

async function fromDisk(method: string, address: string, root: string): Promise<ProtocolResponse> {
  const name = method === 'GET' ? fileFor(address) : undefined
  if (name === undefined) return notFound
  let bytes: Buffer
  try {
    bytes = await readFile(path.join(root, name))
  } catch (error) {
    console.error(`the page asked for ${name}, which cannot be read:`, error)
    return notFound
  }
  const nonce = randomBytes(16).toString('base64')
  const headers = {
    'content-type': typeOf(name),
    'content-security-policy': contentPolicy(nonce, name === 'review.html' ? FILM : []),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  }
  return { statusCode: 200, headers, data: name.endsWith('.html') ? Buffer.from(withNonce(bytes.toString('utf8'), nonce)) : bytes }
}

const notFound: ProtocolResponse = { statusCode: 404, headers: { 'content-type': 'text/plain' }, data: Buffer.from('Not found') }

const fromServer = (address: string, server: string): Promise<Response> => net.fetch(new URL(new URL(address).pathname + new URL(address).search, server).href)
