/** Known answers, kept as files: what was handed over once must be verified for ever. Chain and receipts were computed by another program. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifyChain } from '../../../../electron/main/evidence/chain.ts'
import { readReceipt, receiptOf } from '../../../../electron/main/evidence/receipt.ts'
import { decrypterFrom } from '../../../../electron/main/evidence/seal.ts'
import { verifyBundle } from '../../../../electron/main/evidence/verify.ts'

const vectors = path.join(import.meta.dirname, '../../../vectors/evidence')
const read = <T>(name: string): T => JSON.parse(readFileSync(path.join(vectors, name), 'utf8')) as T

describe('the chain', () => {
  const { lines, hashes } = read<{ lines: string[]; hashes: string[] }>('chain.json')
  const bytes = lines.map((line) => Buffer.from(line))

  it('is as the vectors say', () => {
    for (const count of [1, 2, 3]) expect(verifyChain(bytes.slice(0, count), new Map(), undefined)).toEqual({ count, head: hashes[count - 1], damage: [] })
  })

  it('holds with its notes and its close', () => {
    const notes = new Map(hashes.map((hash, index) => [index + 1, hash]))
    expect(verifyChain(bytes, notes, { count: 3, head: hashes[2]! }).damage).toEqual([])
  })

  it('shows any change of any byte', () => {
    const notes = new Map(hashes.map((hash, index) => [index + 1, hash]))
    fc.assert(fc.property(fc.nat(2), fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), (which, at, flip, noted) => {
      const changed = bytes.map((line) => Buffer.from(line))
      const line = changed[which]!
      line[at % line.length]! ^= flip
      expect(verifyChain(changed, noted ? notes : new Map(), { count: 3, head: hashes[2]! }).damage).not.toEqual([])
    }))
  })
})

describe('receipts', () => {
  const known = read<{ head: string; receipt: string }[]>('receipts.json')
  it.each(known)('$receipt', ({ head, receipt }) => {
    expect(receiptOf(head)).toBe(receipt)
    expect(readReceipt(receipt)).toBe(receipt)
  })

  it('are read as people write them', () => {
    const { receipt } = known[2]!
    expect(readReceipt(` ${receipt.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `)).toBe(receipt)
  })

  it('show any one wrong character, and any two neighbours that changed places', () => {
    const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    for (const { receipt } of known) {
      const plain = receipt.replaceAll('-', '')
      for (let at = 0; at < 15; at += 1) {
        for (const symbol of symbols) if (symbol !== plain[at]) expect(readReceipt(plain.slice(0, at) + symbol + plain.slice(at + 1))).toBeUndefined()
        const swapped = plain.slice(0, at) + plain[at + 1]! + plain[at]! + plain.slice(at + 2)
        if (swapped !== plain) expect(readReceipt(swapped)).toBeUndefined()
      }
    }
  })
})

describe('bundles of version 1', () => {
  it.each(['open', 'sealed'])('%s', async (name) => {
    const { receipt, key, head, events, segments } = read<{ receipt: string; key: string; head: string; events: number; segments: number }>(`${name}.json`)
    const decrypter = decrypterFrom(readFileSync(path.join(vectors, 'identity.txt'), 'utf8'))
    const verdict = await verifyBundle(path.join(vectors, `${name}.zip`), { receipt, decrypter })
    expect(verdict).toMatchObject({ receipt, key, head, events, segments, sealed: name === 'sealed', findings: [] })
  })
})
