import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { messageFile } from '../../../../electron/main/invigilator/message-file.ts'
import { createMessages } from '../../../../electron/main/invigilator/messages.ts'
import type { Messages } from '../../../../electron/main/invigilator/messages.ts'
import type { Message } from '../../../../electron/shared/invigilator.ts'
import { temporaryFolder } from '../support/folders.ts'

const ADA = '20260601-091502-aaaa'
const GRACE = '20260601-103000-bbbb'
const HOUR = 3_600_000
const NINE = Date.UTC(2026, 5, 1, 9)
const full = 'The disk is almost full. The film has stopped.'

afterEach(() => void vi.restoreAllMocks())

/** A kiosk that starts at an hour of the day, on the sessions of this folder. */
function kiosk(root: string, hour = 9): { readonly messages: Messages; readonly at: (hour: number) => void; readonly published: () => readonly Message[] } {
  let wall = NINE
  let published: readonly Message[] = []
  const at = (next: number): void => void (wall = NINE + (next - 9) * HOUR)
  at(hour)
  return { messages: createMessages({ wall: () => wall }, messageFile(root), (all) => (published = all)), at, published: () => published }
}

function sessionsOf(...ids: string[]): string {
  const root = path.join(temporaryFolder(), 'sessions')
  for (const id of ids) mkdirSync(path.join(root, id), { recursive: true })
  return root
}

const told = (all: readonly Message[]): unknown => all.map(({ text, about, wall }) => [text, about, wall])

it('stand once each, and none is pushed out by those that come after it', () => {
  const { messages, published } = kiosk(sessionsOf(ADA))
  for (const text of ['Low disk.', full, 'The endpoint is gone.', 'Low disk.']) messages.add(text, ADA)
  expect(published().map(({ text }) => text)).toEqual([full, 'The endpoint is gone.', 'Low disk.'])
  expect(messages.all()).toEqual(published())
})

it('say of which interview they are: the same of another interview replaces none that nobody has read', () => {
  const { messages, at, published } = kiosk(sessionsOf(ADA, GRACE))
  messages.add(full, ADA)
  at(11)
  messages.add(full, GRACE)
  messages.add(full, undefined)
  expect(told(published())).toEqual([[full, ADA, NINE], [full, GRACE, NINE + 2 * HOUR], [full, undefined, NINE + 2 * HOUR]])
})

it('that were read are gone, and one that came meanwhile is not', () => {
  const { messages, published } = kiosk(sessionsOf(ADA))
  messages.add('Low disk.', ADA)
  const seen = messages.all().at(-1)!.id
  messages.add(full, ADA)
  messages.read(seen)
  expect(published().map(({ text }) => text)).toEqual([full])
})

it('that nobody has read are there at the next start, with when they came, and those that were read are not', () => {
  const root = sessionsOf(ADA, GRACE)
  const first = kiosk(root)
  first.messages.add('Read.', ADA)
  first.messages.read(first.messages.all().at(-1)!.id)
  first.messages.add(full, ADA)
  first.messages.add('The reserve could not be kept.', undefined)
  const next = kiosk(root, 20)
  expect(told(next.messages.all())).toEqual([[full, ADA, NINE], ['The reserve could not be kept.', undefined, NINE]])
  next.messages.add(full, GRACE)
  expect(new Set(next.messages.all().map(({ id }) => id)).size).toBe(3)
  next.messages.read(next.messages.all().at(-1)!.id)
  expect(kiosk(root, 21).messages.all()).toEqual([])
  expect(existsSync(path.join(root, 'messages.json'))).toBe(false)
})

it('of an interview that was deleted meanwhile are gone with it', () => {
  const root = sessionsOf(ADA, GRACE)
  const { messages } = kiosk(root)
  messages.add(full, ADA)
  messages.add(full, GRACE)
  rmSync(path.join(root, ADA), { recursive: true })
  expect(kiosk(root).messages.all().map(({ about }) => about)).toEqual([GRACE])
  expect(readFileSync(path.join(root, 'messages.json'), 'utf8')).not.toContain(ADA)
})

it.each(['{', '{"v":1,"messages":[{"id":"1"}]}', '{"v":1,"messages":[{"id":1,"text":"Out.","wall":0,"about":"../../etc"}]}'])('are none where the file says %s, and technicians are told where it cannot be read', (text) => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const root = sessionsOf()
  mkdirSync(root, { recursive: true })
  writeFileSync(path.join(root, 'messages.json'), text)
  const { messages } = kiosk(root)
  expect(messages.all()).toEqual([])
  expect(complaint).toHaveBeenCalledTimes(text.includes('..') ? 0 : 1)
  messages.add('Low disk.', undefined)
  expect(readFileSync(path.join(root, 'messages.json'), 'utf8')).toContain('Low disk.')
})

it('are kept for as long as the program runs where they cannot be stored', () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const root = sessionsOf(ADA)
  mkdirSync(path.join(root, 'messages.json.new'))
  const { messages, published } = kiosk(root)
  messages.add(full, ADA)
  expect(published().map(({ text }) => text)).toEqual([full])
  expect(complaint).toHaveBeenCalledTimes(1)
})
