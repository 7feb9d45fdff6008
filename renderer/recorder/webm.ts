/**
 * WebM as it is written live (RFC 8794, RFC 9559): a head, then clusters of a known size with a few frames each. Nothing is written back into the file, and a
 * file that is cut off anywhere plays up to its last whole cluster. Muxers that start a cluster only at a key frame would lose all since the last one.
 */

export interface VideoHead {
  readonly codec: 'V_AV1' | 'V_VP9'
  /** What the codec wants in the head; AV1 its configuration record. */
  readonly configuration: Uint8Array<ArrayBuffer> | undefined
  /** Pixels. */
  readonly width: number
  readonly height: number
}

export interface Block {
  /** Milliseconds since the file's beginning. */
  readonly ms: number
  readonly key: boolean
  readonly data: Uint8Array<ArrayBuffer>
}

type Content = Uint8Array<ArrayBuffer> | string | number | readonly Uint8Array<ArrayBuffer>[]

const UNKNOWN_SIZE = Uint8Array.of(0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff)

/** The id's bytes, as many as it has. */
function idBytes(id: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([24, 16, 8, 0].map((shift) => (id >>> shift) & 0xff).filter((_, at, all) => all.slice(0, at + 1).some((byte) => byte > 0)))
}

/** Four bytes always, so up to 256 MiB. */
const sizeBytes = (size: number): Uint8Array<ArrayBuffer> => Uint8Array.of(0x10 | (size >>> 24), (size >>> 16) & 0xff, (size >>> 8) & 0xff, size & 0xff)

function numberBytes(value: number): Uint8Array<ArrayBuffer> {
  const bytes: number[] = []
  for (let rest = value; rest > 0 || bytes.length === 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return Uint8Array.from(bytes)
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}

function bytesOf(content: Content): Uint8Array<ArrayBuffer> {
  if (typeof content === 'string') return new TextEncoder().encode(content)
  if (typeof content === 'number') return numberBytes(content)
  return content instanceof Uint8Array ? content : joined(content)
}

function element(id: number, content: Content): Uint8Array<ArrayBuffer> {
  const bytes = bytesOf(content)
  return joined([idBytes(id), sizeBytes(bytes.byteLength), bytes])
}

/** The file's first bytes: one video track, numbered 1, times in milliseconds. */
export function webmHead({ codec, configuration, width, height }: VideoHead): Uint8Array<ArrayBuffer> {
  const ebml = element(0x1a45dfa3, [
    element(0x4286, 1), element(0x42f7, 1), element(0x42f2, 4), element(0x42f3, 8), element(0x4282, 'webm'), element(0x4287, 4), element(0x4285, 2),
  ])
  const info = element(0x1549a966, [element(0x2ad7b1, 1_000_000), element(0x4d80, 'walkthrough'), element(0x5741, 'walkthrough')])
  const track = element(0xae, [
    element(0xd7, 1), element(0x73c5, 1), element(0x83, 1), element(0x9c, 0), element(0x86, codec),
    ...(configuration === undefined ? [] : [element(0x63a2, configuration)]),
    element(0xe0, [element(0xb0, width), element(0xba, height)]),
  ])
  return joined([ebml, idBytes(0x18538067), UNKNOWN_SIZE, info, element(0x1654ae6b, [track])])
}

/** @param blocks at least one, in order of time, within 32 seconds */
export function webmCluster(blocks: readonly Block[]): Uint8Array<ArrayBuffer> {
  const begins = blocks[0]?.ms ?? 0
  const simple = blocks.map(({ ms, key, data }) => {
    const since = ms - begins
    return element(0xa3, [Uint8Array.of(0x81, since >> 8, since & 0xff, key ? 0x80 : 0), data])
  })
  return element(0x1f43b675, [element(0xe7, begins), ...simple])
}
