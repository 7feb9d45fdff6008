/** What an assessor has marked and not signed yet: encrypted with a key of its own, and readable under that assessor's key only. */
import { draft as schema } from '../../shared/assessment.ts'
import type { AssessmentDraft } from '../../shared/assessment.ts'
import type { KeyWraps } from '../store/keys.ts'
import { openOwnDatabase } from '../store/own-database.ts'
import { StorageTrouble } from '../store/trouble.ts'

export interface Drafts {
  /** `key`: the assessor's fingerprint. Throws StorageTrouble `damaged`. */
  readonly of: (session: string, key: string) => AssessmentDraft | undefined
  readonly keep: (draft: AssessmentDraft) => void
  readonly drop: (session: string, key: string) => void
  /** All drafts of a session, whoever's they are. */
  readonly forget: (session: string) => void
  readonly close: () => void
}

/** Throws StorageTrouble. */
export function openDrafts(folder: string, wraps: KeyWraps): Drafts {
  const database = openOwnDatabase(folder, 'drafts.sqlite', wraps, 'assessment')
  database.exec('CREATE TABLE IF NOT EXISTS drafts (session TEXT NOT NULL, key TEXT NOT NULL, draft TEXT NOT NULL, PRIMARY KEY (session, key)) STRICT')
  return {
    of: (session, key) => {
      const [row] = database.rows('SELECT draft FROM drafts WHERE session = ? AND key = ?', [session, key])
      if (!row) return undefined
      const read = schema.safeParse(JSON.parse(String(row[0])))
      if (!read.success) throw new StorageTrouble('damaged', 'reading', read.error)
      return read.data
    },
    keep: (draft) => database.run('INSERT INTO drafts VALUES (?, ?, ?) ON CONFLICT (session, key) DO UPDATE SET draft = excluded.draft', [draft.session, draft.key, JSON.stringify(schema.parse(draft))]),
    drop: (session, key) => database.run('DELETE FROM drafts WHERE session = ? AND key = ?', [session, key]),
    forget: (session) => database.run('DELETE FROM drafts WHERE session = ?', [session]),
    close: () => database.close(),
  }
}
