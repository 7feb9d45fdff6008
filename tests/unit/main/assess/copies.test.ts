/** Which copy of a session counts, where several lie in one folder or were chosen together. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { addAddendum } from '../../../../electron/main/assess/addenda.ts'
import { createCopies } from '../../../../electron/main/assess/copies.ts'
import type { Held } from '../../../../electron/main/assess/held.ts'
import { makeAssessor } from '../../../../electron/main/assess/key.ts'
import type { Assessor } from '../../../../electron/main/assess/key.ts'
import type { Verification } from '../../../../electron/shared/report.ts'
import { temporaryFolder } from '../support/folders.ts'
import { pack } from './interview.ts'

const session = '20260102-030405-abc'
const [genuine, forged] = ['a', 'b'].map((digit) => digit.repeat(64)) as [string, string]
let folder: string
beforeEach(() => (folder = temporaryFolder()))

const held = (head: string | undefined, state: Verification['state'] = 'intact'): Held =>
  ({ session, events: [], pack, verification: { state, findings: [] }, close: head === undefined ? undefined : { session, head, count: 1 }, addenda: path.join(folder, 'addenda') })

function counting(copies: readonly (readonly [string, Held])[], own: readonly string[] = []): { readonly made: readonly string[]; readonly told: readonly string[] } {
  const all = createCopies<string>(own)
  const told = copies.flatMap(([name, one]) => all.add(one, name, () => name))
  return { made: all.made(), told }
}

async function signed(name: string, head: string): Promise<Assessor> {
  const assessor = await makeAssessor(path.join(folder, 'keys'), name, 'violet otter ninepins')
  mkdirSync(path.join(folder, 'addenda'), { recursive: true })
  addAddendum(path.join(folder, 'addenda'), assessor, { session, head, count: 1, overrulings: [], notes: [], recommendation: 'Invite.' }, 1)
  return assessor
}

it('of one record the more intact copy counts, in whatever order they come', () => {
  const copies = [['cut.zip', held(genuine, 'damaged')], ['whole.zip', held(genuine)]] as const
  for (const order of [copies, copies.toReversed()]) expect(counting(order)).toEqual({ made: ['whole.zip'], told: ['cut.zip was left out: it is the session of whole.zip once more.'] })
})

describe('of two records under one session’s name', () => {
  const copies = [['1.zip', () => held(forged)], ['2.zip', () => held(genuine)]] as const
  const orders = (): readonly (readonly (readonly [string, Held])[])[] => {
    const read = copies.map(([name, of]) => [name, of()] as const)
    return [read, read.toReversed()]
  }

  it('both stand, where nothing tells which one is genuine', () => {
    for (const order of orders()) {
      const { made, told } = counting(order)
      expect(made.toSorted()).toEqual(['1.zip', '2.zip'])
      expect(told).toEqual([expect.stringContaining('two different records of one session')])
    }
  })

  it('the one counts that an assessment was signed for, and it is said', async () => {
    await signed('Ada', genuine)
    for (const order of orders()) {
      expect(counting(order)).toEqual({ made: ['2.zip'], told: [expect.stringMatching(/^1\.zip was left out: it is another record .* 2\.zip is the one that an assessor has signed/)] })
    }
  })

  it('an assessment of one’s own says more than one of a stranger, which anybody can sign', async () => {
    const ada = await signed('Ada', genuine)
    await signed('Mallory', forged)
    for (const order of orders()) {
      expect(counting(order).made.toSorted()).toEqual(['1.zip', '2.zip'])
      expect(counting(order, [ada.fingerprint]).made).toEqual(['2.zip'])
    }
  })
})
