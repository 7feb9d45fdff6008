/** Numbers, times and lists as they are spoken. */
const names = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
/** Small numbers as words. */
export const spell = (n: number) => names[n] ?? String(n)

/** "about 34 minutes", "about one minute", "less than a minute". */
export function minutesLeft(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  return minutes < 1 ? 'less than a minute' : minutes === 1 ? 'about one minute' : `about ${spell(minutes)} minutes`
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], last = 'and'): string {
  if (items.length <= 1) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}
