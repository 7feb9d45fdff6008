/** Encoded frames out of a segment, and into a film. */
import type { EncodedPacket, InputAudioTrack, InputVideoTrack, MediaCodec, Output } from 'mediabunny'
import type { ReadableFile } from '../store/encrypted-file.ts'

type SegmentTrack = InputVideoTrack | InputAudioTrack

export interface SegmentFrames {
  readonly codec: MediaCodec
  readonly track: SegmentTrack
  /** Up to the first that cannot be read. */
  readonly packets: AsyncIterable<EncodedPacket>
  readonly close: () => void
}

/** `undefined` where there is no frame in it: of a segment that a crash left, at times only the first bytes are there. */
export async function readSegment(segment: Pick<ReadableFile, 'size' | 'read'>): Promise<SegmentFrames | undefined> {
  const { CustomSource, EncodedPacketSink, Input, WEBM } = await import('mediabunny')
  const input = new Input({ source: new CustomSource({ getSize: () => segment.size, read: segment.read }), formats: [WEBM] })
  const close = (): void => input.dispose()
  const found = await readable(async () => {
    const track = (await input.getPrimaryVideoTrack()) ?? (await input.getPrimaryAudioTrack())
    const codec = await track?.getCodec()
    return track && codec ? { track, codec } : undefined
  })
  if (!found) {
    close()
    return undefined
  }
  return { ...found, packets: untilDamage(new EncodedPacketSink(found.track).packets()), close }
}

export interface FilmTrack {
  readonly codec: MediaCodec
  readonly add: (packet: EncodedPacket) => Promise<void>
}

/** The first segment says how the film is decoded; a later size stands in its own key frames. */
export async function beginTrack(output: Output, track: SegmentTrack): Promise<FilmTrack> {
  const { EncodedAudioPacketSource, EncodedVideoPacketSource } = await import('mediabunny')
  if (track.isVideoTrack()) {
    const [codec, config] = [await track.getCodec(), await track.getDecoderConfig()]
    if (!codec || !config) throw new Error('the segment’s coding is not known')
    const source = new EncodedVideoPacketSource(codec)
    output.addVideoTrack(source)
    await output.start()
    // With a colour space the muxer would write it into VP9's key frames, and they would not be those that were recorded.
    return { codec, add: (packet) => source.add(packet, { decoderConfig: { ...config, colorSpace: {} } }) }
  }
  const [codec, config] = [await track.getCodec(), await track.getDecoderConfig()]
  if (!codec || !config) throw new Error('the segment’s coding is not known')
  const source = new EncodedAudioPacketSource(codec)
  output.addAudioTrack(source)
  await output.start()
  return { codec, add: (packet) => source.add(packet, { decoderConfig: config }) }
}

async function* untilDamage(packets: AsyncGenerator<EncodedPacket>): AsyncGenerator<EncodedPacket> {
  for (;;) {
    const next = await readable(() => packets.next())
    if (!next || next.done === true) return
    yield next.value
  }
}

/** `undefined` for what is no film; what the disk reports is thrown. */
async function readable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Error && !('code' in error)) return undefined
    throw error
  }
}
