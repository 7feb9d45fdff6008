import { BufferSource, EncodedPacketSink, Input, WEBM } from 'mediabunny'
import { describe, expect, it } from 'vitest'
import { webmCluster, webmHead } from '../../../../renderer/recorder/webm.ts'

const head = webmHead({ codec: 'V_AV1', configuration: Uint8Array.of(0x81, 8, 0x0c, 0), width: 1920, height: 1080 })
const block = (ms: number) => ({ ms, key: ms === 0, data: new Uint8Array(300).fill(ms % 251) })
/** Twenty seconds, a frame every tenth of a second, two a cluster. */
const clusters = Array.from({ length: 100 }, (_, number) => webmCluster([block(number * 200), block(number * 200 + 100)]))
const file = (parts: readonly Uint8Array[]) => Buffer.concat(parts)

async function read(bytes: Uint8Array) {
  const input = new Input({ source: new BufferSource(new Uint8Array(bytes)), formats: [WEBM] })
  const track = await input.getPrimaryVideoTrack()
  if (!track) throw new Error('there is no film')
  const packets = []
  for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet)
  return { codec: track.codec, size: [track.codedWidth, track.codedHeight], packets }
}

describe('a segment', () => {
  it('is read by a reader that is not ours: size, codec, every frame with its time and its bytes', async () => {
    const { codec, size, packets } = await read(file([head, ...clusters]))
    expect({ codec, size }).toEqual({ codec: 'av1', size: [1920, 1080] })
    expect(packets.map(({ timestamp }) => Math.round(timestamp * 1000))).toEqual(Array.from({ length: 200 }, (_, number) => number * 100))
    expect(packets.map(({ type }) => type)).toEqual(['key', ...Array.from({ length: 199 }, () => 'delta')])
    expect(packets[7]?.data).toEqual(block(700).data)
  })

  it('that is cut off anywhere plays up to the last cluster before the cut', async () => {
    const whole = file([head, ...clusters])
    const [first] = clusters
    for (const cut of [1, 17, 299, 330, 600]) {
      const { packets } = await read(whole.subarray(0, whole.length - cut))
      expect(packets.length).toBeGreaterThanOrEqual(cut < first!.byteLength ? 198 : 196)
    }
  })
})
