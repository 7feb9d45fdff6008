/** What the disk does not give out is neither altered nor missing: it is told as not read, and what else is wrong still comes out. */
import { appendFileSync, chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { isDamaged, isWhole, verifyBundle } from '../../../../electron/main/evidence/verify.ts'
import { readBundleRecord } from '../../../../electron/main/record/bundle-record.ts'
import { canMakeUnreadable, isRoot, makeUnreadable, temporaryFolder } from '../support/folders.ts'
import { held, kioskAt, unpacked } from './world.ts'

afterEach(() => void vi.restoreAllMocks())

describe.runIf(canMakeUnreadable)('a bundle of which the disk does not give out a file', () => {
  async function bundle(): Promise<string> {
    const kiosk = kioskAt()
    held(kiosk)
    return unpacked(kiosk)
  }
  const verified = async (folder: string) => {
    const verdict = await verifyBundle(folder)
    return { found: verdict.findings.map(({ code, where }) => `${code} ${where}`), damaged: isDamaged(verdict), whole: isWhole(verdict), text: verdict.findings[0]?.text, asWritten: verdict.asWritten }
  }

  it.each(['recording/000002.webm', 'events.ndjson', 'hashes.txt', 'policy.yaml', 'pack/pack.yaml'])('is not called altered for %s', async (name) => {
    const folder = await bundle()
    makeUnreadable(path.join(folder, name))
    const { found, damaged, whole, text, asWritten } = await verified(folder)
    expect(found).toEqual([`unchecked ${name}`])
    expect([damaged, whole, asWritten]).toEqual([false, false, false])
    expect(text).toMatch(/could not be read, so nobody can say whether it is as it was\. (The disk reported an error \(EIO\)|This account may not use)/)
  })

  it('is called altered for what was read and differs', async () => {
    const folder = await bundle()
    makeUnreadable(path.join(folder, 'recording/000002.webm'))
    appendFileSync(path.join(folder, 'recording/000003.webm'), 'x')
    expect((await verified(folder)).found).toEqual(['unchecked recording/000002.webm', 'segment-altered recording/000003.webm'])
  })

  it.each(['kiosk.pem', 'manifest.json', 'manifest.sig', 'checkpoint.json', 'checkpoint.sig'])('cannot be verified without %s, and that is said', async (name) => {
    const folder = await bundle()
    makeUnreadable(path.join(folder, name))
    await expect(verifyBundle(folder)).rejects.toThrow(`“${name}” in the bundle could not be read. `)
  })

  it('is shown all the same, without that file', async () => {
    const folder = await bundle()
    for (const name of ['hashes.txt', 'pack/pack.yaml', 'recording/000002.webm']) makeUnreadable(path.join(folder, name))
    vi.spyOn(console, 'error').mockReturnValue(undefined)
    const record = await readBundleRecord(folder, undefined)
    if (record.kind !== 'record') throw new Error('it is not sealed')
    expect([record.log.lines.length, await record.file('recording/000002.webm'), (await record.pack()).has('pack.yaml')]).toEqual([9, undefined, false])
    expect((await record.check()).standing).toBe('partly')
  })
})

/** For root nothing is forbidden, so until the test is over this process is somebody else. */
function beOrdinary(): void {
  if (!isRoot) return
  process.seteuid?.(65_534)
  onTestFinished(() => process.seteuid?.(0))
}

describe.skipIf(process.platform === 'win32')('what this account may not read', () => {
  it.each([['zip', (folder: string) => `${folder}.zip`], ['folder', (folder: string) => folder]])('is named in plain words: a %s', async (_what, placeOf) => {
    const place = placeOf(path.join(temporaryFolder(), 'bundle'))
    if (place.endsWith('.zip')) writeFileSync(place, 'PK')
    else mkdirSync(place)
    chmodSync(place, 0)
    onTestFinished(() => chmodSync(place, 0o700))
    beOrdinary()
    await expect(verifyBundle(place)).rejects.toThrow(`This account may not use ${place}.`)
  })
})
