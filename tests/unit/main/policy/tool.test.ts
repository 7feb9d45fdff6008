/** `npm run -s policy` as an administrator meets it: what it prints, what it writes, and its exit codes. */
import { lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { isPassphrase } from '../../../../electron/main/policy/passphrase.ts'
import { readPolicy } from '../../../../electron/main/policy/policy.ts'
import { readHidden } from '../../../../electron/main/policy/ask.ts'
import { policyTool } from '../../../../electron/main/policy/tool.ts'
import { HASH } from '../../../support/invigilator.ts'
import { temporaryFolder } from '../support/folders.ts'

const shipped = path.join(import.meta.dirname, '../../../../resources/policy.default.yaml')

interface Ran { readonly code: number; readonly out: string; readonly err: string }

/** `own`: this machine's policy; absent: it has none. `typed` comes in over a pipe. */
async function policy(args: readonly string[], { own, typed = '', installed = false, interviews }: { own?: string; typed?: string; installed?: boolean; interviews?: readonly string[] } = {}): Promise<Ran & { readonly file: string }> {
  const file = path.join(temporaryFolder(), 'etc', 'policy.yaml')
  const given = own === undefined ? file : path.join(path.dirname(path.dirname(file)), 'policy.yaml')
  if (own !== undefined) writeFileSync(given, own)
  let out = ''
  let err = ''
  const input = new PassThrough()
  input.end(typed)
  const code = await policyTool(args, {
    own: given, shipped, installed, interviews: interviews && (() => interviews), command: 'policy', folder: path.dirname(given), input: input as unknown as NodeJS.ReadStream,
    out: (text) => void (out += text), complain: (text) => void (err += text),
  })
  return { code, out, err, file: given }
}

describe('check', () => {
  it('0: without fault; says when it is the one that ships', async () => {
    const none = await policy(['check'])
    expect(none).toMatchObject({ code: 0, err: '' })
    expect(none.out).toContain(`no policy of its own (${none.file})`)
    const own = await policy(['check'], { own: `version: 1\ninvigilator:\n  passphrase: ${HASH}\n` })
    expect(own).toMatchObject({ code: 0, out: `${own.file}: no fault\n` })
  })

  it('says of a policy that will lock an installed kiosk without a way out, and refuses it there', async () => {
    const here = await policy(['check'], { own: 'version: 1\nseat: "12"\n' })
    expect(here.code).toBe(0)
    expect(here.out).toMatch(/An installed kiosk will not start with it\. .*lockdown\.enabled: is when-installed/)
    const there = await policy(['check'], { own: 'version: 1\nseat: "12"\n', installed: true })
    expect(there).toMatchObject({ code: 1, out: '' })
    expect(there.err).toMatch(/lockdown\.enabled: is when-installed, and this program is installed, but there is no invigilator\.passphrase/)
    expect(await policy(['check'], { installed: true })).toMatchObject({ code: 1, out: '' })
    expect(await policy(['check'], { own: 'version: 1\nlockdown:\n  enabled: false\n', installed: true })).toMatchObject({ code: 0, err: '' })
  })

  it('1: a policy that this account cannot reach is a fault, and not the same as none', () => {
    const loop = path.join(temporaryFolder(), 'policy.yaml')
    symlinkSync(loop, loop)
    const dangling = path.join(temporaryFolder(), 'policy.yaml')
    symlinkSync(`${dangling}.gone`, dangling)
    const folder = temporaryFolder()
    const below = path.join(folder, 'file', 'policy.yaml')
    writeFileSync(path.dirname(below), '')
    for (const own of [loop, dangling, below]) {
      const { faults, isLocked, policy: read } = readPolicy({ own, shipped, installed: true })
      expect(faults).toEqual([expect.stringContaining(`${own}: cannot be read by this account (`)])
      expect({ isLocked, recipients: read.sealing.recipients }).toEqual({ isLocked: false, recipients: [] })
    }
  })

  it('1: every fault with file and line, from top to bottom', async () => {
    const { code, err, file } = await policy(['check'], { own: 'version: 1\nreserveMb: 8\nseat: 12\nreserveMiB: many\n' })
    expect(code).toBe(1)
    expect(err).toMatch(new RegExp(`^${file}:2: reserveMb: .*\n${file}:3: seat: must be a text.*\n${file}:4: reserveMiB: must be a`))
  })

  it('1: typing errors, contradictions, a lock without a way out and an interview that is not there, all in one run', async () => {
    const own = [
      'version: 1', 'interviews: [reference, refrence, reference]', 'seat: 12', 'recording:', '  enabled: false', '  microphone: true', '  frameRate: fast',
      'allowances:', '  - candidate: Ada', '    extraTimePercent: 300', '  - candidate: ADA', 'lockdown:', '  enabled: true', '  clipbord: open', '',
    ].join('\n')
    const { code, err } = await policy(['check'], { own, interviews: ['reference', 'everyday-python'] })
    expect(code).toBe(1)
    expect(err.trimEnd().split('\n').map((line) => line.replace(/^.*policy\.yaml:/, ''))).toEqual([
      '2: interviews: names “reference” twice',
      '2: interviews[2]: there is no interview “refrence”; there are reference, everyday-python',
      expect.stringMatching(/^3: seat: must be a text/),
      expect.stringMatching(/^6: recording\.microphone: is true, but recording\.enabled is false/),
      expect.stringMatching(/^7: recording\.frameRate: must be a number/),
      expect.stringMatching(/^10: allowances\[1\]\.extraTimePercent: must be at most 200/),
      expect.stringMatching(/^11: allowances\[2\]\.candidate: names a candidate who stands in the list already/),
      expect.stringMatching(/^13: lockdown\.enabled: is true, but there is no invigilator\.passphrase/),
      expect.stringMatching(/^14: lockdown\.clipbord: /),
    ])
  })

  it('1: a key that stands twice and a reference hide no other fault, and are told once', async () => {
    const own = [
      'version: 1', 'seat: "1"', 'displays: 2', 'seat: [2]', 'recording:', '  enabled: false', '  microphone: true', '  frameRate: *rate', 'engine: *engine', '',
    ].join('\n')
    const { code, err } = await policy(['check'], { own })
    expect(code).toBe(1)
    expect(err.trimEnd().split('\n').map((line) => line.replace(/^.*policy\.yaml:/, ''))).toEqual([
      expect.stringMatching(/^3: displays: this field is not known here/),
      '4: the same field stands here twice',
      expect.stringMatching(/^7: recording\.microphone: is true, but recording\.enabled is false/),
      expect.stringMatching(/^8: \*rate refers to another place/),
      expect.stringMatching(/^9: \*engine refers to another place/),
    ])
  })

  it('1: an interview written as no name can be is one fault', async () => {
    const { err } = await policy(['check'], { own: 'version: 1\ninterviews: [Reference]\n', interviews: ['reference'] })
    expect(err.trimEnd().split('\n')).toEqual([expect.stringMatching(/:2: interviews\[1\]: .*is no name that can be used here/)])
  })

  it('says of a policy with a fault what an installed kiosk would refuse besides', async () => {
    const { code, out, err } = await policy(['check'], { own: 'version: 1\nseat: 12\n' })
    expect([code, err.trim().split('\n').length]).toEqual([1, 1])
    expect(out).toMatch(/^An installed kiosk will not start with it\. .*policy\.yaml:1: lockdown\.enabled: is when-installed.*\n$/)
  })

  it('2: wrong usage', async () => expect(await policy(['chekc'])).toMatchObject({ code: 2, out: '' }))
})

describe('explain', () => {
  it('says the value, where it comes from, and what it means', async () => {
    const { code, out, file } = await policy(['explain', 'recording'], { own: '# Ours.\nversion: 1\nrecording:\n  frameRate: 5\n' })
    expect(code).toBe(0)
    expect(out).toContain(`recording.frameRate: 5   (${file}:4)\n  Pictures a second at most, 1 to 30.`)
    expect(out).toContain('recording.enabled: true   (the default)\n')
  })

  it('knows a meaning for every setting', async () => {
    const { out } = await policy(['explain'])
    const unexplained = out.split('\n\n').filter((part) => part.includes('   (') && !part.includes('\n  '))
    // These say what they are by their names, below a group that explains them.
    expect(unexplained.map((part) => part.trim().replace(/[: ].*/s, '')).sort()).toEqual(['consent.whoSees', 'consent.where', 'engine.model', 'engine.url'].sort())
  })

  it('shows no secret', async () => {
    const { out } = await policy(['explain'], { own: 'version: 1\nengine:\n  url: http://host/v1\n  model: m\n  key: sk-12345678\n' })
    expect(out).toContain('engine.key: set, and not shown')
    expect(out).not.toContain('12345678')
  })

  it('names the keys when there is no such one', async () => {
    const { code, err } = await policy(['explain', 'recordin'])
    expect(code).toBe(2)
    expect(err).toContain('recording.frameRate')
  })
})

/** What comes of these keys at a terminal. */
async function typed(...keys: readonly string[]): Promise<string> {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined })
  const text = readHidden(input as unknown as NodeJS.ReadStream, '', () => undefined)
  for (const key of keys) input.write(key)
  return text
}

describe('a question at a terminal', () => {
  it('takes letters, and no arrows or other keys for part of them', async () => {
    expect(await typed('correct horse', '\u001b[D', '\t', 'x', '\u007f', ' battery', '\u001bOA', '\r')).toBe('correct horse battery')
  })

  it.each(['\u0003', '\u0004'])('is left by %j', async (key) => {
    await expect(typed('correct', key)).rejects.toThrow('Broken off')
  })
})

describe('set-passphrase', () => {
  it('writes a hash that fits the passphrase and no other, and leaves what stood there', async () => {
    const own = '# The exam room.\nversion: 1 # of the format\n\ninvigilator:\n  chord: Ctrl+Shift+F9 # agreed in May\nseat: "7"\n'
    const { code, file } = await policy(['set-passphrase'], { own, typed: 'correct horse battery\n' })
    expect(code).toBe(0)
    const text = readFileSync(file, 'utf8')
    for (const kept of ['# The exam room.\n', 'version: 1 # of the format', '  chord: Ctrl+Shift+F9 # agreed in May', 'seat: "7"']) expect(text).toContain(kept)
    const { policy: read, faults } = readPolicy({ own: file, shipped: shipped, installed: false })
    expect(faults).toEqual([])
    expect(await isPassphrase('correct horse battery', read.invigilator.passphrase!)).toBe(true)
    expect(await isPassphrase('correct horse batterz', read.invigilator.passphrase!)).toBe(false)
    expect(text).not.toContain('correct')
  })

  it.each([
    ['with comments, and one of the next section', 'version: 1\ninvigilator:\n  # keep me\n# and me\nseat: "1"\n', 'version: 1\ninvigilator:\n  HERE\n  # keep me\n# and me\nseat: "1"\n'],
    ['with a comment beside it', 'version: 1\ninvigilator: ~ # Ours.\nseat: "1"\n', 'version: 1\ninvigilator:  # Ours.\n  HERE\nseat: "1"\n'],
    ['at the end, without an end of the line', 'version: 1\n# Ours.\ninvigilator:', 'version: 1\n# Ours.\ninvigilator:\n  HERE\n'],
    ['between braces', '# Ours.\n{ version: 1, invigilator: , seat: "1" }\n', '# Ours.\n{ version: 1, invigilator: { HERE }, seat: "1" }\n'],
  ])('leaves what stands around an empty section: %s', async (_what, own, expected) => {
    const { code, file } = await policy(['set-passphrase'], { own, typed: 'correct horse battery' })
    expect(code).toBe(0)
    expect(readFileSync(file, 'utf8').replace(/passphrase: "?\$scrypt[^\s"]*"?/, 'HERE')).toBe(expected)
    expect(readPolicy({ own: file, shipped, installed: false }).faults).toEqual([])
  })

  it('leaves every line of the shipped policy, also where nothing but comments is left of the section', async () => {
    const own = readFileSync(shipped, 'utf8').replace('  chord: Ctrl+Alt+Shift+I', '  # chord: Ctrl+Alt+Shift+I')
    const { file } = await policy(['set-passphrase'], { own, typed: 'correct horse battery' })
    expect(readFileSync(file, 'utf8').split('\n').filter((line) => !line.startsWith('  passphrase: $scrypt'))).toEqual(own.split('\n'))
  })

  it('makes the file where there is none, readable for the account of the kiosk', async () => {
    const { code, file } = await policy(['set-passphrase'], { typed: 'correct horse battery' })
    expect(code).toBe(0)
    expect(statSync(file).mode & 0o444).toBe(0o444)
  })

  it('makes its folder and itself readable for that account also where the administrator’s own files are not', async () => {
    const before = process.umask(0o077)
    try {
      const file = path.join(temporaryFolder(), 'etc/walkthrough/policy.yaml')
      expect((await policy(['set-passphrase', file], { typed: 'correct horse battery' })).code).toBe(0)
      for (const place of [path.dirname(path.dirname(file)), path.dirname(file)]) expect(statSync(place).mode & 0o777).toBe(0o755)
      expect(statSync(file).mode & 0o777).toBe(0o644)
    } finally {
      process.umask(before)
    }
  })

  it('leaves rights, link and ends of lines of a file that is there', async () => {
    const folder = temporaryFolder()
    const [file, link] = [path.join(folder, 'real.yaml'), path.join(folder, 'policy.yaml')]
    writeFileSync(file, 'version: 1\r\n\r\nseat: "7"\r\n\r\n# Who may read it.\r\nsealing:\r\n  recipients: []\r\n', { mode: 0o640 })
    symlinkSync(file, link)
    expect((await policy(['set-passphrase', link], { typed: 'correct horse battery' })).code).toBe(0)
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(statSync(file).mode & 0o777).toBe(0o640)
    expect(readFileSync(file, 'utf8')).toMatch(/^version: 1\r\n\r\nseat: "7"\r\n\r\n# Who may read it\.\r\nsealing:\r\n {2}recipients: \[\]\r\ninvigilator:\r\n {2}passphrase: \S+\r\n$/)
  })

  it.each([['too short', 'short\n', /at least 10 characters/], ['piped in with an arrow key', 'correct horse\u001b[D battery\n', /no keyboard types/], ['nothing', '', /No passphrase came in/]])('refuses one that is %s', async (_what, typed, message) => {
    const { code, err, file } = await policy(['set-passphrase'], { own: 'version: 1\n', typed })
    expect(code).toBe(1)
    expect(err).toMatch(message)
    expect(readFileSync(file, 'utf8')).toBe('version: 1\n')
  })

  it('is no secret that a session carries away', async () => {
    const { file } = await policy(['set-passphrase'], { own: 'version: 1\n', typed: 'correct horse battery' })
    expect(readPolicy({ own: file, shipped: shipped, installed: false }).text).not.toContain('scrypt')
  })
})
