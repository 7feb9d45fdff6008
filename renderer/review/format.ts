/** Times and sizes as an assessor reads them. */

const two = (value: number): string => String(value).padStart(2, '0')

/** 4:05, or 1:04:05 from an hour on. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

export const day = (wall: number): string => (wall === 0 ? '' : new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(wall))

export function size(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} KiB`
  const mib = bytes / 1024 / 1024
  return mib < 1024 ? `${mib < 10 ? mib.toFixed(1) : Math.round(mib)} MiB` : `${(mib / 1024).toFixed(1)} GiB`
}

/** Names of problems are phrases, such as “the daily pipeline”. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Whole minutes. */
export const minutes = (ms: number): string => (ms === 0 ? '' : `${Math.max(1, Math.round(ms / 60_000))} min`)
