import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parsePolicy, readPolicy } from '../../../../electron/main/policy/policy.ts'

const parsed = (text: string) => parsePolicy('p.yaml', new TextEncoder().encode(text))
const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghi'.split('').map((name, i) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefgh'[i]}`).join(', ')}]`)].join('\n')

describe('a hostile policy is named as faulty, at once, and nothing of it is used', () => {
  it.each<[string, string, RegExp]>([
    ['references that grow into gigabytes', `version: 1\n${bomb}\n`, /refers to another place/],
    ['brackets without end', `version: 1\ninterviews: ${'['.repeat(100_000)}`, /nested too deeply/],
    ['lists in lists without end', `${'- '.repeat(100_000)}x`, /nested too deeply/],
    ['a prototype', 'version: 1\n__proto__:\n  lockdown: { enabled: false }\n', /not known here/],
    ['a constructor', 'version: 1\nconstructor:\n  prototype: { enabled: false }\n', /not known here/],
    ['a prototype further inside', 'version: 1\nlockdown:\n  __proto__: { enabled: false }\n', /not known here/],
    ['a type of another program', 'version: 1\nseat: !!js/function "function () { return 1 }"\n', /./],
    ['a key that is a list', 'version: 1\n? [a, b]\n: c\n', /./],
    ['two documents', 'version: 1\n---\nversion: 1\n', /one document/],
    ['only zeros', '\0'.repeat(1000), /./],
    ['nothing', '', /./],
  ])('%s', (_what, text, fault) => {
    const { faults, policy } = parsed(text)
    expect(faults.join('\n')).toMatch(fault)
    expect(policy.lockdown.enabled).toBe('when-installed')
    expect(({} as { lockdown?: unknown }).lockdown).toBeUndefined()
  })

  it('a file of many gigabytes is not read', () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'walkthrough-policy-')), 'policy.yaml')
    writeFileSync(file, 'version: 1\n')
    truncateSync(file, 8 * 1024 ** 3)
    expect(readPolicy({ own: file, shipped: file, installed: false }).faults).toEqual([`${file}: is larger than 256 KiB`])
  })
})
