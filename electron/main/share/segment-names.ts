/**
 * Names of segments: `recording/000001.webm`, relative to the session's folder; also on Windows with a slash. What is recorded beside the display that
 * the interview is on has its track in the name: `recording/000001.microphone.webm`.
 */

export const RECORDING_FOLDER = 'recording'

const pattern = /^(\d{6,})(?:\.([a-z][a-z0-9-]*))?\.webm$/

export function segmentName(number: number, track?: string): string {
  return `${String(number).padStart(6, '0')}${track === undefined ? '' : `.${track}`}.webm`
}

export function segmentFile(name: string): string {
  return `${RECORDING_FOLDER}/${name}`
}

/** The number in a segment's name; undefined for a file that is no segment. */
export function segmentNumber(name: string): number | undefined {
  const digits = pattern.exec(name)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The track in the name of a segment's file; undefined for the display that the interview is on. */
export function segmentTrack(file: string): string | undefined {
  return pattern.exec(file.slice(file.lastIndexOf('/') + 1))?.[2]
}

/** Names of segments of all tracks among these, in the order in which they were recorded. */
export function segmentsAmong(names: readonly string[]): readonly string[] {
  return names
    .flatMap((name) => {
      const number = segmentNumber(name)
      return number === undefined ? [] : [{ name, number }]
    })
    .sort((a, b) => a.number - b.number || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name)
}

/** One more than the highest, so that a number that is missing in between is not given again. */
export function numberAfter(names: readonly string[]): number {
  const last = segmentsAmong(names).at(-1)
  return last === undefined ? 1 : (segmentNumber(last) ?? 0) + 1
}
