/** Counts and hashes bytes on their way. */
import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import type { Readable } from 'node:stream'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export interface Measured { readonly bytes: number; readonly sha256: string }

export function measuring(passed: (bytes: number) => void = () => undefined): { readonly through: Transform; readonly result: () => Measured } {
  const hash = createHash('sha256')
  let bytes = 0
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      passed(chunk.length)
      done(null, chunk)
    },
  })
  return { through, result: () => ({ bytes, sha256: hash.digest('hex') }) }
}

export async function measure(stream: Readable, passed: (bytes: number) => void = () => undefined): Promise<Measured> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
    passed(chunk.length)
  }
  return { bytes, sha256: hash.digest('hex') }
}

export class TooLarge extends Error {
  override readonly name = 'TooLarge'
  override readonly message = 'A file in it is far larger than any that belongs to an interview.'
}

/** All of it in memory; rejects with TooLarge where it is more than `most` bytes. */
export async function readWhole(stream: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > most) throw new TooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
