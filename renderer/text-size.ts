/** How many times as large everything is. Kept with the window, so that it survives the page. */
export const sizes = [1, 1.25, 1.5, 2] as const

const KEPT = 'text-size'

export const keptSize = (kept: Storage): number => sizes.find((size) => String(size) === kept.getItem(KEPT)) ?? sizes[0]
export const keepSize = (kept: Storage, size: number): void => kept.setItem(KEPT, String(size))
