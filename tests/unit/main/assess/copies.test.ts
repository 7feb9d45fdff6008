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

/** `hashes`: of the log as it is there, which without a close is all there is. */
const held = (head: string | undefined, state: Verification['state'] = 'intact', hashes: readonly string[] = head === undefined ? [] : ['0', head]): Held =>
  ({ session, events: [], pack, verification: { state, findings: [] }, close: head === undefined ? undefined : { session, head, count: 1 }, hashes, addenda: path.join(folder, 'addenda') })

function counting(copies: readonly (readonly [string, Held])[], own: readonly string[] = []): { readonly made: readonly string[]; readonly told: readonly string[]; readonly leftOut: readonly string[] } {
  const all = createCopies<string>(own)
  const told = copies.flatMap(([name, one]) => all.add(one, name, () => name))
  return { made: all.made(), told, leftOut: [...all.leftOut().values()].flat() }
}

async function signed(name: string, head: string): Promise<Assessor> {
  const assessor = await makeAssessor(path.join(folder, 'keys'), name, 'violet otter ninepins')
  mkdirSync(path.join(folder, 'addenda'), { recursive: true })
  addAddendum(path.join(folder, 'addenda'), assessor, { session, head, count: 1, overrulings: [], notes: [], recommendation: 'Invite.' }, 1)
  return assessor
}

it('of one record the more intact copy counts, in whatever order they come', () => {
  const copies = [['cut.zip', held(genuine, 'damaged')], ['whole.zip', held(genuine)]] as const
  for (const order of [copies, copies.toReversed()]) expect(counting(order)).toEqual({ made: ['whole.zip'], told: ['cut.zip was left out: it is the session of whole.zip once more.'], leftOut: [] })
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

  it('both stand also where a stranger signed for one of them, which anybody can', async () => {
    await signed('Mallory', forged)
    for (const order of orders()) expect(counting(order)).toMatchObject({ made: expect.toSatisfy((made: string[]) => made.length === 2) as unknown, told: [expect.stringContaining('Both stand here')], leftOut: [] })
  })

  it('the one counts that an assessor of this account has signed for, and it is said which was left out', async () => {
    const ada = await signed('Ada', genuine)
    await signed('Mallory', forged)
    for (const order of orders()) {
      expect(counting(order, [ada.fingerprint])).toEqual({
        made: ['2.zip'], leftOut: [forged], told: [expect.stringMatching(/^1\.zip was left out: it is another record .* 2\.zip is the one that an assessor of this account has signed/)],
      })
    }
  })
})

describe('of a copy whose close is gone', () => {
  const whole = (): Held => held(genuine, 'intact', ['1', '2', genuine])
  const bothWays = (...copies: readonly (readonly [string, Held])[]): ReturnType<typeof counting>[] => [counting(copies), counting(copies.toReversed())]

  it.each([['the whole log', ['1', '2', genuine]], ['a beginning of it', ['1']], ['nothing of it', []]])('with %s it is known that it is the session once more', (_, hashes) => {
    for (const { made, told } of bothWays(['whole.zip', whole()], ['open.zip', held(undefined, 'damaged', hashes)])) {
      expect([made, told]).toEqual([['whole.zip'], ['open.zip was left out: it is the session of whole.zip once more.']])
    }
  })

  it('another log is another record, and both stand', () => {
    const forgeries = { closed: held(forged, 'intact', ['1', 'x', forged]), open: held(undefined, 'damaged', ['1', 'x', 'y', 'z']) }
    for (const other of Object.values(forgeries)) {
      for (const { made, told } of bothWays(['open.zip', held(undefined, 'damaged', ['1', '2', genuine])], ['other.zip', other])) {
        expect(made.toSorted()).toEqual(['open.zip', 'other.zip'])
        expect(told).toEqual([expect.stringMatching(/go by the name of one session, and their logs differ.*Both stand here/)])
      }
    }
  })

  it('it counts where an assessor of this account has signed for just this log', async () => {
    const ada = await signed('Ada', genuine)
    const copies = [['open.zip', held(undefined, 'damaged', ['1', '2', genuine])], ['forged.zip', held(forged)]] as const
    for (const order of [copies, copies.toReversed()]) expect(counting(order, [ada.fingerprint])).toMatchObject({ made: ['open.zip'], leftOut: [forged] })
  })
})
