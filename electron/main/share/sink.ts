/** Where a segment's bytes go. Sizes and hashes are those of the film; what lies on the disk is encrypted, and the writer does not know. */

export interface SegmentSink {
  /**
   * Resolves when the bytes are on the disk. Rejects when they are not; the sink then holds exactly what earlier appends stored.
   * Not called again before the last call has settled, nor after one that failed.
   */
  append(bytes: readonly Uint8Array[]): Promise<void>
  /** Size and SHA-256 (hex) of the bytes that were appended. */
  close(): Promise<{ readonly bytes: number; readonly sha256: string }>
}

export interface SegmentStore {
  /** The number of the segment that comes next, from 1; never one that was used before. */
  nextNumber(): Promise<number>
  /**
   * Makes the segment's file, which must not exist.
   * @param track undefined: the display that the interview is on
   * @returns `file` relative to the session's folder
   */
  open(number: number, track: string | undefined): Promise<{ readonly file: string; readonly sink: SegmentSink }>
  /** Length of a segment's film in milliseconds, read from the file; 0 when nothing in it can be read. */
  measure(file: string): Promise<number>
}
