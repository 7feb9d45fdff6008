import { copyFileSync, existsSync, mkdirSync, statSync, truncateSync, readFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { verifyChain } from '../../../../electron/main/evidence/chain.ts'
import { openLog } from '../../../../electron/main/store/log.ts'
import { said } from '../support/bodies.ts'
import { temporaryFolder } from '../support/folders.ts'

/** The bytes of the write-ahead log's file after every append are those of a machine that lost its power there. */
it('any sequence of events survives a crash at any byte: what is there is a whole beginning of it, and the log goes on', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.string({ maxLength: 400 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }), (turns, cuts) => {
    const folder = temporaryFolder()
    const file = path.join(folder, 'session.sqlite')
    const key = randomBytes(32)
    const log = openLog(file, key)
    const walAfter: number[] = []
    for (const [at, texts] of turns.entries()) {
      log.append(texts.map((text, n) => said(`${at}-${n}`, text)), { wall: 1, at })
      walAfter.push(statSync(`${file}-wal`).size)
    }
    const all = log.read()
    const wal = readFileSync(`${file}-wal`)
    for (const [n, cut] of cuts.entries()) {
      const crashed = path.join(folder, String(n))
      mkdirSync(crashed)
      const copy = path.join(crashed, 'session.sqlite')
      copyFileSync(file, copy)
      copyFileSync(`${file}-wal`, `${copy}-wal`)
      const size = Math.floor(cut * wal.length)
      truncateSync(`${copy}-wal`, size)
      const again = openLog(copy, key)
      const kept = again.rows()
      const stored = turns.flatMap((texts, turn) => (walAfter[turn]! <= size ? texts : [])).length
      expect(kept.length).toBeGreaterThanOrEqual(stored)
      expect(again.read()).toEqual(all.slice(0, kept.length))
      again.append([said('after', 'the crash')], { wall: 2, at: 99 })
      expect(verifyChain(again.rows().map(({ bytes }) => bytes), new Map(again.rows().map(({ seq, hash }) => [seq, hash.toString('hex')])), undefined)).toMatchObject({ count: kept.length + 1, damage: [] })
      again.close()
    }
    log.close()
    expect(existsSync(file)).toBe(true)
  }), { numRuns: 15 })
}, 60_000)
