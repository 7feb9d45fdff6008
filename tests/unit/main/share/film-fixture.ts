/** Small films without a browser: WebM of made-up frames, laid out as a live recorder does it. */
import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Output, WebMOutputFormat } from 'mediabunny'

/** A tenth of a second a frame, a key frame every second. */
export async function webm(frames: number): Promise<Uint8Array> {
  const target = new BufferTarget()
  const output = new Output({ format: new WebMOutputFormat({ appendOnly: true, minimumClusterDuration: 0.2 }), target })
  const source = new EncodedVideoPacketSource('vp9')
  output.addVideoTrack(source, { frameRate: 10 })
  await output.start()
  const decoderConfig = { codec: 'vp09.00.10.08', codedWidth: 64, codedHeight: 36 }
  for (let i = 0; i < frames; i++) {
    const packet = new EncodedPacket(new Uint8Array(200).fill(i), i % 10 === 0 ? 'key' : 'delta', i / 10, 0.1)
    await source.add(packet, { decoderConfig })
  }
  await output.finalize()
  if (target.buffer === null) throw new Error('no film was made')
  return new Uint8Array(target.buffer)
}
