/** What assessors rely on: their key is theirs, what they signed holds, and nobody reads over their shoulder. */
import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import path from 'node:path'
import os from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addAddendum, addendaIn, readableFor } from '../../../../electron/main/assess/addenda.ts'
import { checkAddendum, signAddendum } from '../../../../electron/main/assess/addendum.ts'
import type { Judged } from '../../../../electron/main/assess/addendum.ts'
import { openDrafts } from '../../../../electron/main/assess/drafts.ts'
import type { Held } from '../../../../electron/main/assess/held.ts'
import { assessorsIn, makeAssessor, openAssessor } from '../../../../electron/main/assess/key.ts'
import type { Assessor } from '../../../../electron/main/assess/key.ts'
import { reportOn } from '../../../../electron/main/assess/reporting.ts'
import { deleteSession } from '../../../../electron/main/evidence/deletion.ts'
import { exportSession } from '../../../../electron/main/evidence/export.ts'
import { verifyBundle } from '../../../../electron/main/evidence/verify.ts'
import { forgetDeleted } from '../../../../electron/main/review/forget-deleted.ts'
import { temporaryFolder } from '../support/folders.ts'
import { ID, kioskAt, wraps } from '../evidence/world.ts'
import { heldFrom, interviewed } from './interview.ts'

const PASSPHRASE = 'violet otter ninepins'
const head = 'ab'.repeat(32)
const kept = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-test-'))
afterAll(() => rmSync(kept, { recursive: true, force: true }))
const keys = path.join(kept, 'keys')
let ada: Assessor
let grace: Assessor
beforeAll(async () => {
  ada = await makeAssessor(keys, 'Ada', PASSPHRASE)
  grace = await makeAssessor(keys, 'Grace', `${PASSPHRASE} two`)
})
const judged = (more: Partial<Judged> = {}): Judged => ({
  session: ID, head, count: 9, notes: [], recommendation: 'Invite.',
  overrulings: [{ problem: 'airflow-etl', point: 'purpose', was: 'touched', now: 'covered', reason: 'It is there.', shownBy: [68] }], ...more,
})

describe('the key', () => {
  it('opens with its passphrase, under its name, and with no other', async () => {
    const [found] = assessorsIn(keys).filter(({ name }) => name === 'Ada')
    expect((await openAssessor(found!.file, PASSPHRASE)).fingerprint).toBe(ada.fingerprint)
    await expect(openAssessor(found!.file, `${PASSPHRASE} `)).rejects.toThrow('passphrase does not open')
  })

  it('is not on the disk in the clear', () => {
    for (const { file } of assessorsIn(keys)) {
      const kept = JSON.parse(readFileSync(file, 'utf8')) as { secret: string; key: string }
      expect(readFileSync(file, 'utf8')).not.toContain('PRIVATE')
      // The DER of an Ed25519 private key begins like this, whatever the key.
      expect(Buffer.from(kept.secret, 'base64').subarray(0, 4).toString('hex')).not.toBe('302e0201')
    }
  })

  it('cannot be put under another name', async () => {
    const file = path.join(temporaryFolder(), 'x.assessor.json')
    writeFileSync(file, readFileSync(assessorsIn(keys).find(({ name }) => name === 'Ada')!.file, 'utf8').replace('"Ada"', '"Eve"'))
    await expect(openAssessor(file, PASSPHRASE)).rejects.toThrow('file was changed')
  })

  it('is never replaced, and takes no short passphrase and no file that asks for all memory', async () => {
    await expect(makeAssessor(keys, 'Ada', PASSPHRASE)).rejects.toThrow('already')
    await expect(makeAssessor(keys, 'Mary', 'short')).rejects.toThrow('at least 10')
    const file = path.join(temporaryFolder(), 'x.assessor.json')
    writeFileSync(file, readFileSync(assessorsIn(keys)[0]!.file, 'utf8').replace('"N":131072', '"N":1073741824'))
    await expect(openAssessor(file, PASSPHRASE)).rejects.toThrow('no key of an assessor')
  })
})

describe('an addendum', () => {
  const close = { session: ID, head, closed: true }

  it('holds for its session, and says by whom', () => {
    expect(checkAddendum(Buffer.from(signAddendum(ada, judged(), 1)), close)).toMatchObject({ standing: 'holds', assessment: { assessor: 'Ada', key: ada.fingerprint, overrulings: [{ was: 'touched', now: 'covered' }] } })
  })

  it.each([
    ['a changed word', (text: string) => text.replace('Invite.', 'Reject.'), 'altered'],
    ['another name', (text: string) => text.replace('\\"assessor\\":\\"Ada\\"', '\\"assessor\\":\\"Eve\\"'), 'altered'],
    ['another key', (text: string) => text.replace(JSON.stringify(ada.publicPem), JSON.stringify(grace.publicPem)), 'altered'],
    ['half of it', (text: string) => text.slice(0, text.length / 2), 'unreadable'],
    ['something else', () => '{"hello":1}', 'unreadable'],
  ] as const)('with %s does not hold', (_, change, standing) => {
    const text = signAddendum(ada, judged(), 1)
    expect(change(text)).not.toBe(text)
    expect(checkAddendum(Buffer.from(change(text)), close).standing).toBe(standing)
  })

  it('of another session or another log does not belong', () => {
    const bytes = Buffer.from(signAddendum(ada, judged(), 1))
    expect(checkAddendum(bytes, { ...close, session: '20260102-030405-xyz' }).standing).toBe('other-session')
    expect(checkAddendum(bytes, { ...close, head: 'cd'.repeat(32) }).standing).toBe('other-log')
  })

  it('beside a record whose close is gone holds where the log ends with the hash that was signed, and is otherwise nothing that could be compared', () => {
    const bytes = Buffer.from(signAddendum(ada, judged(), 1))
    const standing = (record: Partial<Parameters<typeof checkAddendum>[1]>): string => checkAddendum(bytes, { session: ID, head, closed: false, ...record }).standing
    expect(standing({})).toBe('holds')
    expect(standing({ head: 'cd'.repeat(32) })).toBe('not-comparable')
    expect(standing({ head: undefined })).toBe('not-comparable')
    expect(standing({ session: undefined })).toBe('not-comparable')
    expect(standing({ session: '20260102-030405-xyz', head: undefined })).toBe('other-session')
  })

  it('needs a recommendation in words, a reason for every overruling, and overrules a point once', () => {
    expect(() => signAddendum(ada, judged({ recommendation: '  ' }), 1)).toThrow()
    const [one] = judged().overrulings
    expect(() => signAddendum(ada, judged({ overrulings: [{ ...one!, reason: '' }] }), 1)).toThrow()
    expect(() => signAddendum(ada, judged({ overrulings: [one!, one!] }), 1)).toThrow()
  })

  it('is signed once: what was signed stays', () => {
    const folder = temporaryFolder()
    addAddendum(folder, ada, judged(), 1)
    expect(() => addAddendum(folder, ada, judged({ recommendation: 'Rather not.' }), 2)).toThrow('already')
    expect(addendaIn(folder, close).map(({ assessment }) => assessment?.recommendation)).toEqual(['Invite.'])
  })

  it('that cannot be read is one that does not count, and the others count', () => {
    const folder = temporaryFolder()
    addAddendum(folder, ada, judged(), 1)
    symlinkSync(path.join(folder, 'gone'), path.join(folder, `${ID}.0000.addendum.json`))
    expect(addendaIn(folder, close).map(({ standing, text }) => [standing, text])).toEqual([['unreadable', expect.stringMatching(/^It cannot be read\. There is no .*0000\.addendum\.json\.$/)], ['holds', expect.anything()]])
  })

  it('can be read by other accounts, as other assessors have', () => {
    const folder = temporaryFolder()
    expect(statSync(addAddendum(folder, ada, judged(), 1)).mode & 0o044).toBe(0o044 & ~process.umask())
  })
})

describe('two assessors', () => {
  it('see of a session what the other signed only once they have signed themselves', () => {
    const folder = temporaryFolder()
    const seenBy = (...who: Assessor[]) => {
      const { assessments, withheld } = readableFor({ keys: who.map(({ fingerprint }) => fingerprint) }, addendaIn(folder, { session: ID, head, closed: true }))
      return [assessments.map(({ assessor }) => assessor), withheld]
    }
    addAddendum(folder, ada, judged(), 1)
    expect(seenBy(grace)).toEqual([[], 1])
    expect(seenBy(ada)).toEqual([['Ada'], 0])
    expect(seenBy(ada, grace)).toEqual([['Ada'], 0])
    addAddendum(folder, grace, judged(), 2)
    expect(seenBy(grace)).toEqual([['Ada', 'Grace'], 0])
    expect(seenBy()).toEqual([['Ada', 'Grace'], 0])
  })

  it('are not shown one that does not hold', () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, `${ID}.addendum.json`), signAddendum(ada, judged(), 1).replace('Invite.', 'Reject.'))
    expect(readableFor({ keys: [] }, addendaIn(folder, { session: ID, head, closed: true })).assessments).toEqual([])
  })
})

describe('what is not signed yet', () => {
  it('is kept for each assessor, and is gone when it is dropped', () => {
    const folder = temporaryFolder()
    const draft = { v: 1, session: ID, key: ada.fingerprint, overrulings: judged().overrulings, notes: [{ at: 5, text: 'a secret thought' }], recommendation: '' } as const
    const drafts = openDrafts(folder, wraps)
    drafts.keep({ ...draft, overrulings: [...draft.overrulings], notes: [...draft.notes] })
    expect(drafts.of(ID, grace.fingerprint)).toBeUndefined()
    drafts.close()
    expect(readFileSync(path.join(folder, 'drafts.sqlite')).includes('a secret thought')).toBe(false)
    const again = openDrafts(folder, wraps)
    expect(again.of(ID, ada.fingerprint)).toEqual(draft)
    again.drop(ID, ada.fingerprint)
    expect(again.of(ID, ada.fingerprint)).toBeUndefined()
    again.close()
  })

  it('is gone with its session, whoever marked it, and that of no other', () => {
    const root = path.join(temporaryFolder(), 'sessions')
    const kiosk = kioskAt(root)
    const [gone, stays] = [ID, '20260103-030405-abd']
    for (const id of [gone, stays]) interviewed(kiosk, id)
    const drafts = openDrafts(temporaryFolder(), wraps)
    for (const session of [gone, stays]) for (const { fingerprint: key } of [ada, grace]) drafts.keep({ v: 1, session, key, overrulings: [], notes: [], recommendation: 'x' })
    deleteSession({ root, key: kiosk.key, clock: kiosk.clock }, gone, 'asked', true)
    forgetDeleted(root, [drafts])
    expect([gone, stays].map((session) => [ada, grace].filter(({ fingerprint }) => drafts.of(session, fingerprint) !== undefined).length)).toEqual([0, 2])
    drafts.close()
  })
})

describe('a session', () => {
  const kiosk = kioskAt(path.join(kept, 'sessions'))
  let held: Held
  let bundle: string
  beforeAll(async () => {
    interviewed(kiosk, ID)
    bundle = (await exportSession(kiosk, ID, path.join(kept, 'bundles'))).file
    held = await heldFrom(kiosk, bundle)
  })

  it('makes the same report from the kiosk’s folder and from its bundle, and has verified the whole of both', async () => {
    const [fromBundle, fromFolder] = [held, await heldFrom(kiosk, path.join(kiosk.sessions.root, ID))].map((each) => reportOn(each, { keys: [] }).report)
    expect(fromBundle!.made.verification).toMatchObject({ state: 'intact', findings: [] })
    expect(fromFolder).toEqual(fromBundle)
  })

  it('keeps its bundle byte for byte when an assessor signs, and the report shows both marks', async () => {
    const before = createHash('sha256').update(readFileSync(bundle)).digest('hex')
    const point = reportOn(held, { keys: [] }).report.problems[0]!.points.find(({ outcome }) => outcome === 'touched')!
    addAddendum(held.addenda, ada, { ...held.close!, notes: [], recommendation: 'Invite.', overrulings: [{ problem: 'airflow-etl', point: point.id, was: point.outcome, now: 'covered', reason: 'It is there.', shownBy: [] }] }, 1)
    expect(createHash('sha256').update(readFileSync(bundle)).digest('hex')).toBe(before)
    expect((await verifyBundle(bundle)).findings).toEqual([])
    const { report, refused } = reportOn(await heldFrom(kiosk, bundle), { keys: [] })
    expect(refused).toEqual([])
    expect(report.assessments).toMatchObject([{ assessor: 'Ada', recommendation: 'Invite.' }])
    expect(report.problems[0]!.points.find(({ id }) => id === point.id)).toMatchObject({ outcome: 'touched', overruled: [{ assessor: 'Ada', now: 'covered' }] })
  })
})
