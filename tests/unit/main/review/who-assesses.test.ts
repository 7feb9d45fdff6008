/** Two assessors at one computer: what the one notes and marks is not the other's to see. */
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openPins } from '../../../../electron/main/review/pins.ts'
import { whoAssesses } from '../../../../electron/main/review/who-assesses.ts'
import { openOwnDatabase } from '../../../../electron/main/store/own-database.ts'
import { wraps } from '../evidence/world.ts'
import { temporaryFolder } from '../support/folders.ts'

const PASSPHRASE = 'violet otter ninepins'
const note = (text: string) => ({ at: 5, wall: 1, by: 'account', text })
const [ADA, GRACE] = ['a'.repeat(64), 'b'.repeat(64)]

it('nobody is taken for an assessor before they have entered their passphrase', async () => {
  const keys = temporaryFolder()
  const { key } = await whoAssesses(keys).make('Ada', PASSPHRASE)
  const later = whoAssesses(keys)
  expect(later.known()).toEqual([{ name: 'Ada', key }])
  expect(later.admitted(undefined)).toBeUndefined()
  expect(() => later.admitted(key)).toThrow('enter your passphrase')
  await expect(later.enter(key, 'not this one at all')).rejects.toThrow('does not open')
  expect(() => later.admitted(key)).toThrow('enter your passphrase')
  await later.enter(key, PASSPHRASE)
  expect(later.admitted(key)).toBe(key)
})

describe('pinned notes', () => {
  const texts = (pins: ReturnType<typeof openPins>, owner: string | undefined): readonly string[] => pins.of('s', owner).map(({ text }) => text)

  it('are each assessor’s own', () => {
    const pins = openPins(temporaryFolder(), wraps)
    pins.add('s', ADA, note('weak'))
    pins.add('s', GRACE, note('strong'))
    expect([texts(pins, ADA), texts(pins, GRACE), texts(pins, undefined)]).toEqual([['weak'], ['strong'], []])
    pins.remove('s', GRACE, pins.of('s', ADA)[0]!.id)
    expect(texts(pins, ADA)).toEqual(['weak'])
    pins.close()
  })

  it('that were made before anybody said who they are belong to the first who does', () => {
    const pins = openPins(temporaryFolder(), wraps)
    pins.add('s', undefined, note('mine'))
    expect(texts(pins, undefined)).toEqual(['mine'])
    expect(texts(pins, ADA)).toEqual(['mine'])
    expect([texts(pins, GRACE), texts(pins, undefined)]).toEqual([[], []])
    pins.close()
  })

  it('of a session that was deleted are forgotten, everybody’s', () => {
    const pins = openPins(temporaryFolder(), wraps)
    pins.add('s', ADA, note('weak'))
    pins.add('t', ADA, note('of another'))
    pins.forget('s')
    expect([texts(pins, ADA), pins.of('t', ADA).length]).toEqual([[], 1])
    pins.close()
  })

  it('of an earlier version are read', () => {
    const folder = path.join(temporaryFolder(), 'notes')
    const old = openOwnDatabase(folder, 'notes.sqlite', wraps, 'note')
    old.exec('CREATE TABLE notes (id TEXT PRIMARY KEY, session TEXT NOT NULL, at INTEGER NOT NULL, wall INTEGER NOT NULL, by TEXT NOT NULL, text TEXT NOT NULL) STRICT')
    old.run('INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?)', ['x', 's', 5, 1, 'account', 'of last year'])
    old.close()
    const pins = openPins(folder, wraps)
    expect(texts(pins, ADA)).toEqual(['of last year'])
    pins.close()
  })
})
