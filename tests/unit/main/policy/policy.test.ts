import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { machinePolicyPath, parsePolicy, readPolicy } from '../../../../electron/main/policy/policy.ts'
import { policyFile } from '../../../../electron/main/policy/schema.ts'
import { HASH } from '../../../support/invigilator.ts'
import { temporaryFolder } from '../support/folders.ts'

const shipped = path.join(import.meta.dirname, '../../../../resources/policy.default.yaml')
const faults = (text: string): readonly string[] => parsePolicy('policy.yaml', new TextEncoder().encode(text)).faults

describe('the policy that ships', () => {
  it('is without fault and says the defaults', () => {
    const { policy, faults: found } = readPolicy({ own: `${shipped}.absent`, shipped, installed: false })
    expect(found).toEqual([])
    expect(policy).toEqual(policyFile.parse({ version: 1 }))
  })

  it('names every key', () => {
    const text = readFileSync(shipped, 'utf8')
    const keys = (shape: object, before: string): string[] => Object.entries(shape).flatMap(([name, part]: [string, unknown]) => {
      const inner = part as { def?: { innerType?: { shape?: object } } }
      return [`${before}${name}`, ...keys(inner.def?.innerType?.shape ?? {}, '  ')]
    })
    const all = keys(policyFile.shape, '')
    expect(all).toContain('  retentionDays')
    for (const key of all) expect(text).toMatch(new RegExp(`^(# )?${key.startsWith(' ') ? '  ' : ''}(# )?${key.trim()}:`, 'm'))
  })
})

describe('a fault names file, line and key', () => {
  it.each([
    ['an unknown key', 'version: 1\nrecordin:\n  enabled: true\n', /^policy\.yaml:2: recordin: .*not known/],
    ['a wrong type', 'version: 1\nrecording:\n  frameRate: fast\n', /^policy\.yaml:3: recording\.frameRate: must be a number/],
    ['a value out of range', 'version: 1\nreserveMiB: 5000\n', /^policy\.yaml:2: reserveMiB: must be at most 1024/],
    ['a missing version', 'interviews: all\n', /^policy\.yaml:1: version: /],
    ['a version of the future', 'version: 2\n', /^policy\.yaml:1: version: must be 1/],
    ['a wrong list', 'version: 1\ninterviews: some\n', /^policy\.yaml:2: interviews: must be “all” or a list/],
    ['a wrong choice', 'version: 1\nlockdown:\n  enabled: sometimes\n', /^policy\.yaml:3: lockdown\.enabled: must be true, false or when-installed/],
    ['an endpoint that is no web address', 'version: 1\nengine:\n  url: file:///etc/passwd\n  model: m\n', /^policy\.yaml:3: engine\.url: must be an address that begins with http/],
    ['a login in the endpoint', 'version: 1\nengine:\n  url: http://me:secret@host/v1\n  model: m\n', /^policy\.yaml:3: engine\.url: must not hold a name or a password(?!.*secret)/],
    ['an endpoint without a model', 'version: 1\nengine:\n  url: http://host/v1\n', /^policy\.yaml:2: engine\.model: is missing/],
    ['too much patience', 'version: 1\nengine:\n  url: http://host/v1\n  model: m\n  patienceSeconds: 60\n', /^policy\.yaml:5: engine\.patienceSeconds: must be at most 2/],
    ['a chord that is pressed while writing', 'version: 1\ninvigilator:\n  chord: Shift+I\n', /^policy\.yaml:3: invigilator\.chord: must be a chord such as/],
    ['a passphrase that is no hash', 'version: 1\ninvigilator:\n  passphrase: swordfish\n', /^policy\.yaml:3: invigilator\.passphrase: must be a hash/],
    ['a lock without a way out', 'version: 1\nlockdown:\n  enabled: true\n', /^policy\.yaml:3: lockdown\.enabled: is true, but there is no invigilator\.passphrase/],
    ['sound without a film', 'version: 1\nrecording:\n  enabled: false\n  microphone: true\n', /^policy\.yaml:4: recording\.microphone: is true, but recording\.enabled is false/],
    ['an interview named twice', 'version: 1\ninterviews: [reference, reference]\n', /^policy\.yaml:2: interviews: names “reference” twice/],
    ['a candidate named twice in other letters', 'version: 1\nallowances:\n  - candidate: Ada Lovelace\n    extraTimePercent: 25\n  - candidate: ada  LOVELACE\n    extraTimePercent: 100\n', /^policy\.yaml:5: allowances\[2\]\.candidate: names a candidate who stands in the list already/],
    ['a part of a path', 'version: 1\nsessions: interviews/here\n', /^policy\.yaml:2: sessions: must be the whole path of a folder/],
    ['a home that nothing expands', 'version: 1\nsessions: ~/interviews\n', /^policy\.yaml:2: sessions: must be the whole path of a folder/],
    ['the same key twice', 'version: 1\nversion: 1\n', /^policy\.yaml:2: .*twice/],
    ['broken YAML', 'version: 1\nwindow: {kiosk: [\n', /^policy\.yaml:\d+: ./],
    ['an empty file', '', /^policy\.yaml/],
  ])('%s', (_what, text, message) => {
    expect(faults(text)[0]).toMatch(message)
    expect(faults(text)).toHaveLength(1)
  })

  it('a file that is not text', () => expect(parsePolicy('p', new Uint8Array([0xff, 0xfe, 0x00])).faults[0]).toMatch(/UTF-8/))

  it('a file that is far too large is not read', () => {
    const file = path.join(temporaryFolder(), 'policy.yaml')
    writeFileSync(file, Buffer.alloc(300 * 1024, 0x23))
    expect(readPolicy({ own: file, shipped: shipped, installed: false }).faults[0]).toMatch(/larger than 256 KiB/)
  })
})

describe('the key of an endpoint', () => {
  const told = (text: string) => parsePolicy('policy.yaml', new TextEncoder().encode(text))

  it.each([
    ['plain', 'key: sk-12345678'], ['in quotes', "key: 'sk-12345678'"], ['with escapes', 'key: "sk-1234\\x35678"'], ['as a block', 'key: >-\n    sk-12345678\n  patienceSeconds: 1'],
    ['and once more in a comment', 'key: sk-12345678 # was also sk-12345678'],
  ])('%s is read, but is not in the text that a session keeps', (_how, key) => {
    const { policy, text, faults: found } = told(`version: 1\n# The exam room.\nengine:\n  url: http://host/v1\n  model: m\n  ${key}\n`)
    expect(found).toEqual([])
    expect(policy.engine?.key).toBe('sk-12345678')
    expect(text).not.toContain('12345678')
    expect(text).toContain('# The exam room.')
    expect(told(text).policy).toEqual({ ...policy, engine: { ...policy.engine, key: 'withheld' } })
  })

  it('keeps what single candidates are granted out of every session', () => {
    const { policy, text, faults: found } = told('version: 1\nallowances: [{ candidate: "4711", patience: 2 }] # Until June.\nseat: "7"\n')
    expect(found).toEqual([])
    expect(policy.allowances).toEqual([{ candidate: '4711', extraTimePercent: 0, patience: 2 }])
    expect(text).not.toContain('4711')
    expect(told(text).policy).toEqual({ ...policy, allowances: [] })
  })

  it('leaves a policy without one exactly as it was written', () => {
    const text = 'version:   1\nengine: {url: "http://host/v1", model: m}\n'
    expect(told(text).text).toBe(text)
    expect(told(text).policy.engine?.patienceSeconds).toBe(2)
  })
})

describe('whether the screen is locked', () => {
  const locked = (text: string, installed: boolean) => {
    const { isLocked, faults: [fault] } = parsePolicy('policy.yaml', new TextEncoder().encode(text), { installed })
    return { isLocked, fault }
  }
  const passphrase = `invigilator:\n  passphrase: ${HASH}\n`

  it('as the policy says, and by itself where the program is installed', () => {
    expect(locked(`version: 1\n${passphrase}`, true)).toEqual({ isLocked: true })
    expect(locked(`version: 1\n${passphrase}`, false)).toEqual({ isLocked: false })
    expect(locked(`version: 1\n${passphrase}lockdown:\n  enabled: true\n`, false)).toEqual({ isLocked: true })
    expect(locked('version: 1\nlockdown:\n  enabled: false\n', true)).toEqual({ isLocked: false })
  })

  it('never by a policy that has a fault, although it has a passphrase: somebody must get at the machine', () => {
    expect(locked(`version: 1\n${passphrase}lockdown:\n  enabled: true\ndisplays: 2\n`, true)).toEqual({ isLocked: false, fault: expect.stringMatching(/^policy\.yaml:6: displays:/) as unknown })
    expect(locked('version: 1\nseat: "12"\n', true)).toEqual({ isLocked: false, fault: expect.stringMatching(/^policy\.yaml:1: lockdown\.enabled: is when-installed/) as unknown })
  })
})

describe('which file counts', () => {
  it('the machine’s own before the one that ships; a faulty one is not passed over', () => {
    const file = path.join(temporaryFolder(), 'policy.yaml')
    writeFileSync(file, 'version: 1\nreserveMiB: 64\n')
    expect(readPolicy({ own: file, shipped: shipped, installed: false }).policy.reserveMiB).toBe(64)
    writeFileSync(file, 'version: one\n')
    expect(readPolicy({ own: file, shipped: shipped, installed: false }).faults).toHaveLength(1)
    expect(readPolicy({ own: `${file}.absent`, shipped: shipped, installed: false }).faults).toEqual([])
  })

  it('stands where the system keeps what is for the whole machine', () => {
    expect(machinePolicyPath('linux')).toBe('/etc/walkthrough/policy.yaml')
    expect(machinePolicyPath('darwin')).toBe('/Library/Application Support/Walkthrough/policy.yaml')
    expect(machinePolicyPath('win32')).toBe('C:\\ProgramData\\Walkthrough\\policy.yaml')
  })
})
