import { expect, it } from 'vitest'
import { contentPolicy, fileFor, typeOf, withNonce } from '../../../electron/main/app-files.ts'

it.each([
  ['walkthrough://app/index.html', 'index.html'],
  ['walkthrough://app/assets/index-B3x_9.js?v=1#x', 'assets/index-B3x_9.js'],
])('%s is the file %s', (address, file) => expect(fileFor(address)).toBe(file))

it.each([
  'walkthrough://app/', 'walkthrough://app/../main/index.js', 'walkthrough://app/%2e%2e/main/index.js', 'walkthrough://app/a%2f..%2f..%2fx.js',
  'walkthrough://app/..\\main\\index.js', 'walkthrough://app//etc/x.js', 'walkthrough://app/.hidden.js', 'walkthrough://app/a/.git/x.js', 'walkthrough://app/x.js%00.html',
  'walkthrough://app/index.js.map', 'walkthrough://app/index', 'walkthrough://other/index.html', 'file:///etc/passwd', 'https://app/index.html', 'nonsense',
])('%s is no file of the page', (address) => {
  const found = fileFor(address)
  // The parser of addresses has already resolved dots: what is left must stay inside.
  if (found !== undefined) expect(found).not.toMatch(/(^|\/)\.|\\|%|^\//)
  if (found !== undefined) expect(found).toBe('main/index.js')
})

it('scripts are sent as scripts, or the browser would not run them', () => {
  expect(typeOf('assets/a.js')).toBe('text/javascript; charset=utf-8')
  expect(typeOf('a.css')).toBe('text/css; charset=utf-8')
})

it('the content policy allows own files and the one style sheet with the nonce, nothing unsafe and nothing remote', () => {
  const policy = contentPolicy('abc')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("style-src 'self' 'nonce-abc'")
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:/)
})

it('the page is told its nonce', () => {
  expect(withNonce('<html><head><title>x</title></head></html>', 'abc=')).toBe('<html><head><meta name="csp-nonce" content="abc="><title>x</title></head></html>')
})
