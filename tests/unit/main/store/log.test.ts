import { createHash, randomBytes } from 'node:crypto'
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../../../electron/main/store/database.ts'
import { openLog } from '../../../../electron/main/store/log.ts'
import type { EventBody } from '../../../../electron/shared/events.ts'
import { opened, said, trouble } from '../support/bodies.ts'
import { canMount, isRoot, readOnlyFolder, smallDisk, temporaryFolder } from '../support/folders.ts'

const key = randomBytes(32)
const newFile = (): string => path.join(temporaryFolder(), 'session.sqlite')
const bodiesIn = (file: string): readonly EventBody[] => {
  const log = openLog(file, key)
  try {
    return log.read().map((event) => event.body)
  } finally {
    log.close()
  }
}

describe('what was appended', () => {
  it('is there again, in order, numbered from 1 without gaps, with its stamps', () => {
    const file = newFile()
    const log = openLog(file, key)
    log.append([opened(), said('a', 'one')], { wall: 1000, at: 0 })
    log.append([said('b', 'two')], { wall: 2000, at: 900 })
    log.close()

    const again = openLog(file, key)
    expect(again.read().map(({ seq, wall, at, body }) => [seq, wall, at, body])).toEqual([
      [1, 1000, 0, opened()], [2, 1000, 0, said('a', 'one')], [3, 2000, 900, said('b', 'two')],
    ])
    again.close()
  })

  it('survives writing and opening again, whatever the sequence and the text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)))
    const body: fc.Arbitrary<EventBody> = fc.oneof(
      fc.tuple(fc.string({ minLength: 1, maxLength: 20 }), text).map(([id, words]) => said(id, words)),
      text.map(trouble),
      fc.constant<EventBody>({ type: 'paused', why: 'break' }),
      fc.nat().map((awayMs): EventBody => ({ type: 'session-resumed', awayMs })),
    )
    fc.assert(fc.property(fc.array(fc.array(body, { maxLength: 4 }), { maxLength: 6 }), (turns) => {
      const file = newFile()
      for (const [at, turn] of turns.entries()) {
        const log = openLog(file, key)
        log.append(turn, { wall: 1, at })
        log.close()
      }
      expect(bodiesIn(file)).toEqual(turns.flat())
    }), { numRuns: 20 })
  }, 30_000)

  it('keeps lone surrogates, control characters and text from right to left as they were written', () => {
    const file = newFile()
    const text = 'a\ud800b\udc00 \0\u0007\u001b[31m \u202eשלום 👩‍👩‍👧‍👦'
    const log = openLog(file, key)
    log.append([said('x', text)], { wall: 1, at: 0 })
    expect(log.search('שלום')).toEqual([1])
    log.close()
    expect(bodiesIn(file)).toEqual([said('x', text)])
  })

  it('holds a message of a megabyte', () => {
    const file = newFile()
    const text = 'é'.repeat(512 * 1024)
    const log = openLog(file, key)
    log.append([said('big', text)], { wall: 1, at: 0 })
    log.close()
    expect(bodiesIn(file)).toEqual([said('big', text)])
  })

  it('is chained by SHA-256 over the hash before and the stored bytes', () => {
    const file = newFile()
    const log = openLog(file, key)
    log.append([said('a', 'lone \ud800'), said('b', 'two')], { wall: 1, at: 0 })
    log.close()
    const database = openDatabase(file, key, 'talk')
    const rows = database.rows('SELECT bytes, hash FROM events ORDER BY seq') as [Buffer, Buffer][]
    database.close()
    let before = Buffer.alloc(32)
    for (const [bytes, hash] of rows) {
      before = createHash('sha256').update(Buffer.concat([before, bytes])).digest()
      expect(hash.toString('hex')).toBe(before.toString('hex'))
    }
    expect(rows[0]?.[0].toString('utf8')).toContain('\\ud800')
  })

  it('is written whole or not at all', () => {
    const file = newFile()
    const log = openLog(file, key)
    const broken = { type: 'paused', why: 'nonsense' } as unknown as EventBody
    expect(() => log.append([said('a', 'one'), broken], { wall: 1, at: 0 })).toThrow()
    log.append([said('b', 'two')], { wall: 1, at: 0 })
    expect(log.read().map(({ seq, body }) => [seq, body])).toEqual([[1, said('b', 'two')]])
    log.close()
  })

  it('cannot be read without the key, and does not stand in the file in clear', () => {
    const file = newFile()
    const log = openLog(file, key)
    log.append([said('a', 'a very particular sentence')], { wall: 1, at: 0 })
    log.close()
    expect(readFileSync(file).includes('particular')).toBe(false)
    expect(() => openLog(file, randomBytes(32))).toThrow(expect.objectContaining({ kind: 'damaged' }))
  })
})

describe('a log is append-only', () => {
  it.each([
    ['changed', "UPDATE events SET bytes = x'00' WHERE seq = 1"],
    ['removed', 'DELETE FROM events WHERE seq = 2'],
    ['replaced', "INSERT OR REPLACE INTO events VALUES (1, x'00', x'00')"],
    ['put in between', "INSERT INTO events VALUES (9, x'00', x'00')"],
  ])('an event is not %s', (_what, sql) => {
    const file = newFile()
    const log = openLog(file, key)
    log.append([said('a', 'one'), said('b', 'two')], { wall: 1, at: 0 })
    log.close()
    const database = openDatabase(file, key, 'talk')
    expect(() => database.exec(sql)).toThrow()
    database.close()
    expect(bodiesIn(file)).toEqual([said('a', 'one'), said('b', 'two')])
  })

  it('notices an event that was changed behind its back', () => {
    const file = newFile()
    const log = openLog(file, key)
    log.append([said('a', 'one'), said('b', 'two')], { wall: 1, at: 0 })
    log.close()
    const database = openDatabase(file, key, 'talk')
    database.exec('DROP TRIGGER events_not_changed')
    database.exec("UPDATE events SET bytes = CAST(replace(CAST(bytes AS TEXT), 'one', 'uno') AS BLOB) WHERE seq = 1")
    database.close()
    expect(() => bodiesIn(file)).toThrow(expect.objectContaining({ kind: 'damaged' }))
  })
})

describe('beside the events', () => {
  it('the draft survives, and goes when the message is stored', () => {
    const file = newFile()
    const log = openLog(file, key)
    log.keepDraft('half a thou\ud83d', [{ problem: 'airflow-etl', lines: [3, 4] }])
    log.close()
    const again = openLog(file, key)
    expect(again.draft()).toEqual({ text: 'half a thou\ud83d', citations: [{ problem: 'airflow-etl', lines: [3, 4] }] })
    again.append([said('a', 'half a thought')], { wall: 1, at: 0 }, true)
    expect(again.draft()).toEqual({ text: '', citations: [] })
    again.close()
  })

  it('the last moment alive is the later one of the last event and the last sign of life', () => {
    const log = openLog(newFile(), key)
    expect(log.lastAlive()).toBeUndefined()
    log.append([opened()], { wall: 100, at: 0 })
    log.keepAlive({ wall: 5100, at: 5000 })
    expect(log.lastAlive()).toEqual({ wall: 5100, at: 5000 })
    log.append([said('a', 'x')], { wall: 5600, at: 5500 })
    expect(log.lastAlive()).toEqual({ wall: 5600, at: 5500 })
    log.close()
  })

  it('finds words of the conversation, also ones that mean something to the index', () => {
    const log = openLog(newFile(), key)
    log.append([said('a', 'fetchall gives tuples'), said('b', 'NOT a "quoted* thing')], { wall: 1, at: 0 })
    expect(log.search('TUPLES')).toEqual([1])
    expect(log.search('NOT "quoted*')).toEqual([2])
    expect(log.search('absent')).toEqual([])
    expect(log.search('  ')).toEqual([])
    log.close()
  })
})

describe('trouble is told apart', () => {
  const written = (): string => {
    const file = newFile()
    const log = openLog(file, key)
    log.append(Array.from({ length: 60 }, (_, n) => said(String(n), 'x'.repeat(2000))), { wall: 1, at: 0 })
    log.close()
    return file
  }

  it.each([
    ['overwritten at its beginning', (file: string) => writeFileSync(file, readFileSync(file).fill(7, 0, 100))],
    ['overwritten in the middle', (file: string) => writeFileSync(file, readFileSync(file).fill(7, 40_000, 90_000))],
    ['cut short', (file: string) => truncateSync(file, 50_000)],
  ])('a file %s is damaged, and stays where it is', (_how, harm) => {
    const file = written()
    harm(file)
    const harmed = readFileSync(file)
    expect(() => bodiesIn(file)).toThrow(expect.objectContaining({ kind: 'damaged', message: expect.stringContaining('damaged') as string }))
    expect(readFileSync(file).equals(harmed)).toBe(true)
  })

  it('a log that somebody else is writing is locked, and said so soon', () => {
    const file = written()
    const log = openLog(file, key)
    const other = openDatabase(file, key, 'talk')
    other.exec('BEGIN IMMEDIATE')
    const before = performance.now()
    expect(() => log.append([said('late', 'x')], { wall: 1, at: 0 })).toThrow(expect.objectContaining({ kind: 'locked' }))
    expect(performance.now() - before).toBeLessThan(2000)
    other.exec('ROLLBACK')
    other.close()
    expect(log.append([said('late', 'x')], { wall: 1, at: 0 })[0]?.seq).toBe(61)
    log.close()
  })

  it.skipIf(!canMount)('a full disk is full; nothing stored is lost, and with room again it goes on', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const disk = smallDisk(1024)
    const ballast = path.join(disk, 'ballast')
    writeFileSync(ballast, Buffer.alloc(300 * 1024))
    const file = path.join(disk, 'session.sqlite')
    const log = openLog(file, key)
    let stored = 0
    const fill = (): void => {
      for (;;) {
        log.append([said(String(stored), 'x'.repeat(20_000))], { wall: 1, at: 0 })
        stored += 1
      }
    }
    expect(fill).toThrow(expect.objectContaining({ kind: 'full', message: expect.stringContaining('full') as string }))
    expect(stored).toBeGreaterThan(3)
    expect(log.read()).toHaveLength(stored)
    truncateSync(ballast, 0)
    log.append([said('after', 'x')], { wall: 1, at: 0 })
    log.close()
    expect(bodiesIn(file)).toHaveLength(stored + 1)
  })

  it.skipIf(!canMount)('on a full disk what is there is read, writing says why not, and goes on when there is room', () => {
    const made = path.join(temporaryFolder(), 'session.sqlite')
    const before = openLog(made, key)
    before.append([said('a', 'x')], { wall: 1, at: 0 })
    before.close()
    const disk = smallDisk(256)
    const file = path.join(disk, 'session.sqlite')
    copyFileSync(made, file)
    const ballast = path.join(disk, 'ballast')
    expect(() => writeFileSync(ballast, Buffer.alloc(1024 * 1024))).toThrow('ENOSPC')
    const log = openLog(file, key)
    expect(log.read()).toHaveLength(1)
    expect(() => log.append([said('b', 'y')], { wall: 1, at: 0 })).toThrow(expect.objectContaining({ kind: 'full' }))
    truncateSync(ballast, 0)
    log.append([said('b', 'y')], { wall: 1, at: 0 })
    log.close()
    expect(bodiesIn(file)).toHaveLength(2)
  })

  it.skipIf(isRoot && !canMount)('on a disk that may not be written to what is there is read, and writing says why not', () => {
    const made = path.join(temporaryFolder(), 'session.sqlite')
    const before = openLog(made, key)
    before.append([said('a', 'x')], { wall: 1, at: 0 })
    before.close()
    const folder = readOnlyFolder((empty) => copyFileSync(made, path.join(empty, 'session.sqlite')))
    const log = openLog(path.join(folder, 'session.sqlite'), key)
    expect(log.read()).toHaveLength(1)
    expect(() => log.append([said('b', 'y')], { wall: 1, at: 0 })).toThrow(expect.objectContaining({ kind: 'read-only' }))
    log.close()
  })
})
