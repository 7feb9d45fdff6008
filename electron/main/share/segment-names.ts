/** Names of segments: `recording/000001.webm`, relative to the session's folder; also on Windows with a slash. */

export const RECORDING_FOLDER = 'recording'

const pattern = /^(\d{6,})\.webm$/

export function segmentName(number: number): string {
  return `${String(number).padStart(6, '0')}.webm`
}

export function segmentFile(name: string): string {
  return `${RECORDING_FOLDER}/${name}`
}

/** The number in a segment's name; undefined for a file that is no segment. */
export function segmentNumber(name: string): number | undefined {
  const digits = pattern.exec(name)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** Names of segments among these, in the order in which they were recorded. */
export function segmentsAmong(names: readonly string[]): readonly string[] {
  return names
    .flatMap((name) => {
      const number = segmentNumber(name)
      return number === undefined ? [] : [{ name, number }]
    })
    .sort((a, b) => a.number - b.number)
    .map(({ name }) => name)
}

/** One more than the highest, so that a number that is missing in between is not given again. */
export function numberAfter(names: readonly string[]): number {
  const last = segmentsAmong(names).at(-1)
  return last === undefined ? 1 : (segmentNumber(last) ?? 0) + 1
}
