/** Which file an address of the page's scheme means, of what type it is, and what a page may do. */

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  json: 'application/json; charset=utf-8',
  wasm: 'application/wasm',
}

const ending = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

export const typeOf = (name: string): string => types[ending(name)] ?? 'application/octet-stream'

/**
 * The file's path inside the built page, or `undefined` for everything that is not plainly one: names of letters,
 * digits, `-`, `_` and `.` joined by single slashes, none of them beginning with a dot, of a type that the page has.
 */
export function fileFor(address: string): string | undefined {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return undefined
  }
  if (url.protocol !== 'walkthrough:' || url.host !== 'app') return undefined
  const name = url.pathname.slice(1)
  const plain = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*\.[a-z0-9]+$/.test(name)
  return plain && Object.hasOwn(types, ending(name)) ? name : undefined
}

/** The code viewer makes its style sheet in the page; the nonce allows that one and nothing else. */
export function contentPolicy(nonce: string, more: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    // Without allow-modals nothing prints, not even a frame of a frame; without allow-popups and allow-downloads Chromium refuses these before it asks.
    'sandbox allow-scripts allow-same-origin allow-forms',
    ...more,
  ].join('; ')
}

/** The page reads its nonce from `<meta name="csp-nonce">`. */
export const withNonce = (html: string, nonce: string): string => html.replace(/<head>/i, (head) => `${head}<meta name="csp-nonce" content="${nonce}">`)
