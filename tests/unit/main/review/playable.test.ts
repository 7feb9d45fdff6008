import { BufferSource, EncodedPacketSink, Input, MP4 } from 'mediabunny'
import { describe, expect, it } from 'vitest'
import { playable } from '../../../../electron/main/review/playable.ts'
import { webmCluster, webmHead } from '../../../../renderer/recorder/webm.ts'

const head = webmHead({ codec: 'V_AV1', configuration: Uint8Array.of(0x81, 8, 0x0c, 0), width: 1920, height: 1080 })
/** As the recorder writes it: each frame that comes alone has a cluster of its own. */
const segment = (times: readonly number[]) => Buffer.concat([head, ...times.map((ms) => webmCluster([{ ms, key: ms === 0, data: new Uint8Array(300).fill(ms % 251) }]))])

async function framesOf(bytes: Uint8Array) {
  const input = new Input({ source: new BufferSource(bytes), formats: [MP4] })
  const track = await input.getPrimaryVideoTrack()
  if (!track) throw new Error('there is no film')
  const frames = []
  for await (const { timestamp, duration, type, data } of new EncodedPacketSink(track).packets()) {
    frames.push({ ms: Math.round(timestamp * 1000), lasts: Math.round(duration * 1000), type, first: data[0] })
  }
  return frames
}

describe('a segment in the assessor’s window', () => {
  it('shows every frame until the next one, also where the recorder was held up for seconds', async () => {
    const film = await playable(segment([0, 100, 580, 1060, 4000, 4100]), 4600)
    expect(film?.type).toMatch(/^video\/mp4; codecs="av01\.\d/)
    expect(await framesOf(film?.bytes ?? new Uint8Array())).toEqual([
      { ms: 0, lasts: 100, type: 'key', first: 0 },
      { ms: 100, lasts: 480, type: 'delta', first: 100 },
      { ms: 580, lasts: 480, type: 'delta', first: 580 % 251 },
      { ms: 1060, lasts: 2940, type: 'delta', first: 1060 % 251 },
      { ms: 4000, lasts: 100, type: 'delta', first: 4000 % 251 },
      { ms: 4100, lasts: 500, type: 'delta', first: 4100 % 251 },
    ])
  })

  it('ends where the next one begins, so that it takes nothing of that one out of the player', async () => {
    const film = await playable(segment([0, 100, 580, 1060]), 580)
    expect(await framesOf(film?.bytes ?? new Uint8Array())).toMatchObject([{ ms: 0, lasts: 100 }, { ms: 100, lasts: 480 }])
  })

  it('that a crash cut shows what is whole, and nothing where there is no frame', async () => {
    const whole = segment([0, 100, 580])
    expect(await framesOf((await playable(whole.subarray(0, whole.length - 20), 1000))?.bytes ?? new Uint8Array())).toMatchObject([{ ms: 0 }, { ms: 100, lasts: 900 }])
    expect(await playable(head, 1000)).toBeUndefined()
    expect(await playable(Buffer.from('no film'), 1000)).toBeUndefined()
  })
})
