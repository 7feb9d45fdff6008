/** What benchmarks say of their samples, and how they print it. */

/** The value below which the share `q` (0 to 1) of the samples lies; NaN without samples. */
export function quantile(samples: readonly number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN
}

export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Units of y for one of x, fitted by least squares; NaN with fewer than two different x. */
export function slope(points: readonly { readonly x: number; readonly y: number }[]): number {
  const mean = (of: (point: { readonly x: number; readonly y: number }) => number): number => points.reduce((sum, point) => sum + of(point), 0) / points.length
  const x = mean((point) => point.x)
  const y = mean((point) => point.y)
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
  return points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread
}

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits))

/** The number that stands in `--name=NUMBER`, or else the other one. */
export function numberOption(name: string, otherwise: number): number {
  const given = process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1]
  const value = given === undefined ? otherwise : Number(given)
  if (Number.isSafeInteger(value) && value > 0) return value
  throw new Error(`--${name} takes a whole number from 1 on`)
}

const asJson = process.argv.includes('--json')

/** For somebody who waits; never among the figures. */
export const tell = (text: string): void => void process.stderr.write(`${text}\n`)

/** One benchmark's result: a table for people, or the whole of it as JSON. */
export function show(title: string, head: readonly string[], rows: readonly (readonly (string | number)[])[], json: unknown, remarks: readonly string[] = []): void {
  if (asJson) return void process.stdout.write(`${JSON.stringify(json)}\n`)
  const cells = [head, ...rows.map((row) => row.map(String))]
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const lines = cells.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('   '))
  process.stdout.write(`${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n${remarks.map((remark) => `  ${remark}\n`).join('')}\n`)
}
