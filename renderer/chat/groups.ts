import type { Entry } from '../../electron/shared/fold.ts'

export type Group =
  | { readonly by: 'interviewer'; readonly key: string; readonly entries: readonly Extract<Entry, { kind: 'line' }>[] }
  | { readonly by: 'candidate'; readonly key: string; readonly entries: readonly Extract<Entry, { kind: 'said' }>[] }
  | { readonly by: 'nobody'; readonly key: string; readonly entry: Extract<Entry, { kind: 'note' }> }

/** Lines of one speaker that follow each other stand under one name. */
export function groupsOf(entries: readonly Entry[]): readonly Group[] {
  const groups: Group[] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (entry.kind === 'note') groups.push({ by: 'nobody', key: entry.key, entry })
    else if (entry.kind === 'line') {
      if (last?.by === 'interviewer') groups[groups.length - 1] = { ...last, entries: [...last.entries, entry] }
      else groups.push({ by: 'interviewer', key: entry.key, entries: [entry] })
    } else if (last?.by === 'candidate') groups[groups.length - 1] = { ...last, entries: [...last.entries, entry] }
    else groups.push({ by: 'candidate', key: entry.key, entries: [entry] })
  }
  return groups
}
