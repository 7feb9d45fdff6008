import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { beforeEach, expect, it, vi } from 'vitest'
import { endpointKey } from '../../../../electron/main/engine/key.ts'
import { keyTool } from '../../../../electron/main/engine/stored-key.ts'
import { temporaryFolder } from '../support/folders.ts'

const KEY = 'sk-never-to-be-seen-0815'
/** Stands for a secret store: what it gives out is not what it was given. */
const seal = (key: string): Buffer => Buffer.from([...Buffer.from(key)].map((byte) => byte ^ 0x5a))
const unseal = (sealed: Buffer): string => seal(sealed.toString('latin1')).toString()

let sealedFile: string
let printed: string
beforeEach(() => {
  sealedFile = path.join(temporaryFolder(), 'engine-key')
  printed = ''
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation((text) => ((printed += String(text)), true))
})

const tool = (args: readonly string[], typed = '', store: typeof seal | undefined = seal) => keyTool(args, { sealedFile, seal: store, input: Readable.from([typed]) })
const kept = () => endpointKey({ policy: undefined, environment: undefined, sealedFile, unseal })

it('a key that was set is the one that the endpoint is asked with, after it was given without a word of it being said', async () => {
  expect(await tool(['set'], `  ${KEY}\r\nmore\n`)).toBe(0)
  expect(kept()).toEqual({ key: KEY })
  expect(readFileSync(sealedFile, 'utf8')).not.toContain(KEY)
  expect(printed).not.toContain(KEY)
  expect(printed).toMatch(/kept/)
})

it.skipIf(process.platform === 'win32')('its file is for this account alone', async () => {
  await tool(['set'], KEY)
  expect(statSync(sealedFile).mode & 0o777).toBe(0o600)
})

it('another one takes its place, and a removed one is gone', async () => {
  await tool(['set'], 'sk-old')
  await tool(['set'], KEY)
  expect(kept()).toEqual({ key: KEY })
  expect(await tool(['remove'])).toBe(0)
  expect(kept()).toEqual({ key: undefined })
  expect(await tool(['remove'])).toBe(0)
})

it.each([['nothing', ''], ['an empty line', '\n'], ['two words', `${KEY} ${KEY}`], ['a line of another alphabet', 'ключ']])('%s is no key, and the one that is there stays', async (_what, typed) => {
  await tool(['set'], 'sk-old')
  expect(await tool(['set'], typed)).toBe(1)
  expect(kept()).toEqual({ key: 'sk-old' })
  expect(printed).not.toContain(KEY)
})

it('without a secret store, or with one that fails, nothing is written and nothing of the key is said', async () => {
  expect(await keyTool(['set'], { sealedFile, seal: undefined, input: Readable.from([KEY]) })).toBe(1)
  expect(printed).toMatch(/no secret store/)
  expect(await tool(['set'], KEY, (key) => { throw new Error(`cannot seal ${key}`) })).toBe(1)
  expect(existsSync(sealedFile)).toBe(false)
  expect(printed).not.toContain(KEY)
})

it.each([[[]], [['show']], [['set', KEY]], [['set', '--key', KEY]]])('%j is wrong use', async (args) => {
  expect(await tool(args, KEY)).toBe(2)
  expect(existsSync(sealedFile)).toBe(false)
})
