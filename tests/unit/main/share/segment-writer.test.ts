import { describe, expect, it } from 'vitest'
import { createSegmentWriter, DiskTooSlow, MAX_WAITING_BYTES } from '../../../../electron/main/share/segment-writer.ts'
import type { SegmentSink } from '../../../../electron/main/share/sink.ts'

/** A disk whose every write waits until it is let go. */
function slowSink(failAt = Infinity) {
  const stored: number[] = []
  const gates: (() => void)[] = []
  let appends = 0
  let atOnce = 0
  const sink: SegmentSink = {
    async append(chunks) {
      atOnce++
      if (atOnce > 1) throw new Error('two writes at once')
      appends++
      await new Promise<void>((resolve) => gates.push(resolve))
      atOnce--
      if (appends >= failAt) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      for (const chunk of chunks) stored.push(...chunk)
    },
    close: () => Promise.resolve({ bytes: stored.length, sha256: 'x' }),
  }
  const release = async () => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
    gates.shift()?.()
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  }
  return { sink, stored, release, waiting: () => gates.length, appends: () => appends }
}

const bytes = (...values: number[]) => new Uint8Array(values)

describe('writing a segment', () => {
  it('keeps the order, one write at a time, and puts together what came meanwhile', async () => {
    const disk = slowSink()
    const writer = createSegmentWriter(Promise.resolve(disk.sink), (error) => expect.fail(String(error)))
    writer.append(bytes(1, 2))
    await Promise.resolve()
    await Promise.resolve()
    writer.append(bytes(3))
    writer.append(bytes(4, 5))
    const closed = writer.close()
    await disk.release()
    await disk.release()
    expect(await closed).toMatchObject({ bytes: 5 })
    expect(disk.stored).toEqual([1, 2, 3, 4, 5])
    expect(disk.appends()).toBe(2)
  })

  it('tells a write that fails once, takes no more, and can still be closed with what was stored', async () => {
    const disk = slowSink(2)
    const troubles: unknown[] = []
    const writer = createSegmentWriter(Promise.resolve(disk.sink), (error) => troubles.push(error))
    writer.append(bytes(1))
    await disk.release()
    writer.append(bytes(2))
    await disk.release()
    writer.append(bytes(3))
    expect(await writer.close()).toMatchObject({ bytes: 1 })
    expect(troubles).toEqual([expect.objectContaining({ code: 'ENOSPC' })])
    expect(disk.stored).toEqual([1])
  })

  it('stops before a slow disk fills the memory', () => {
    const disk = slowSink()
    const troubles: unknown[] = []
    const writer = createSegmentWriter(Promise.resolve(disk.sink), (error) => troubles.push(error))
    const mebibyte = new Uint8Array(1024 * 1024)
    const fits = MAX_WAITING_BYTES / mebibyte.byteLength
    for (let i = 0; i < fits; i++) writer.append(mebibyte)
    expect(troubles).toEqual([])
    writer.append(bytes(1))
    writer.append(bytes(1))
    expect(troubles).toEqual([expect.any(DiskTooSlow)])
  })

  it('tells a file that cannot be opened, and says so again at the close', async () => {
    const troubles: unknown[] = []
    const denied = Promise.reject<SegmentSink>(Object.assign(new Error('no'), { code: 'EACCES' }))
    const writer = createSegmentWriter(denied, (error) => troubles.push(error))
    writer.append(bytes(1))
    await expect(writer.close()).rejects.toThrow('no')
    expect(troubles).toHaveLength(1)
  })
})
