/** Whether two labels mean the same candidate, however they were typed. */

/** One form for all ways to write a label: width and composition of letters, case, and spaces do not count. */
export function normalLabel(label: string): string {
  // Upper and then lower is as near to Unicode case folding as the language comes: ß and SS meet, and both small sigmas.
  return label.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC').replace(/\s+/gu, ' ').trim()
}

export const isSameCandidate = (one: string, other: string): boolean => normalLabel(one) === normalLabel(other)
