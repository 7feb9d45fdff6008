/** Questions to the index. */
import type { Found, Order, Query, Row } from '../../../shared/review.ts'
import type { Database, Value } from '../../store/database.ts'
import type { Item } from '../../record/places.ts'
import type { Summary } from './summary.ts'

const COLUMNS = 's.key, s.session, s.candidate, s.interview, s.title, s.wall, s.duration, s.state, s.standing, s.bytes, s.segments, s.trouble'

const ORDERS: Readonly<Record<Order, string>> = {
  newest: 's.wall DESC, s.session DESC',
  oldest: 's.wall, s.session',
  candidate: 's.candidate COLLATE NOCASE, s.id',
  largest: 's.bytes DESC, s.id DESC',
}

/** Characters that no text holds: they frame what was found. */
const [OPEN, CLOSE] = ['\u0002', '\u0003']
const EXCERPT_WORDS = 18

const wordsIn = (words: string): string[] => words.replaceAll('\0', '').split(/\s+/).filter((word) => word !== '')
const hasLetters = (word: string): boolean => /[\p{L}\p{N}]/u.test(word)

/** Every word has to be there; the last one may be the beginning of one, because it may still be being typed. */
export function phraseOf(words: string): string {
  const all = wordsIn(words)
  const lettered = all.filter(hasLetters).map((word) => `"${word.replaceAll('"', '""')}"`)
  const open = /[\p{L}\p{N}]$/u.test(all.at(-1) ?? '')
  return lettered.length === 0 ? '' : `${lettered.join(' ')}${open ? '*' : ''}`
}

/** The index knows letters and numbers only: what has other signs than those of ordinary writing (C++, ==, %) is looked for as it stands, as a pattern of LIKE. */
export const signsOf = (words: string): string[] => wordsIn(words).filter((word) => !hasLetters(word) || /[^\p{L}\p{N}\-‐–—_'’‘"“”.,:;!?()/…]/u.test(word)).map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)

/** Each with one title: one that was verified whole, then the one that most sessions have. */
const INTERVIEWS = `SELECT interview, title FROM (
  SELECT interview, title, row_number() OVER (PARTITION BY interview ORDER BY title = '', max(standing = 'whole') DESC, count(*) DESC, title) AS place
  FROM sessions WHERE interview <> '' GROUP BY interview, title
) WHERE place = 1 ORDER BY title`

export function find(database: Database, query: Query): Found {
  const phrase = phraseOf(query.words)
  const conditions: string[] = []
  const values: Value[] = []
  const only = (condition: string, ...given: Value[]): void => {
    conditions.push(condition)
    values.push(...given)
  }
  if (phrase !== '') only('s.id IN (SELECT rowid FROM words WHERE words MATCH ?)', phrase)
  for (const pattern of signsOf(query.words)) only("s.id IN (SELECT rowid FROM words WHERE candidate || ' ' || marks || ' ' || transcript LIKE ? ESCAPE '\\')", pattern)
  if (query.states.length > 0) only(`s.state IN (${query.states.map(() => '?').join(', ')})`, ...query.states)
  if (query.interview !== '') only('s.interview = ?', query.interview)
  if (query.since !== '') only('s.wall >= ?', dayBegins(query.since))
  if (query.until !== '') only('s.wall < ?', dayBegins(query.until, 1))
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  const [[total] = []] = database.rows(`SELECT count(*) FROM sessions s ${where}`, values)
  const found = database.rows(`SELECT s.id, ${COLUMNS} FROM sessions s ${where} ORDER BY ${ORDERS[query.order]} LIMIT ? OFFSET ?`, [...values, query.limit, query.offset])
  const ids = found.map(([id]) => Number(id))
  const excerpts = phrase === '' ? signExcerptsOf(database, wordsIn(query.words), ids) : excerptsOf(database, phrase, ids)
  return {
    total: Number(total),
    rows: found.map(([id, ...columns]) => rowOf(columns, excerpts.get(Number(id)) ?? '')),
    interviews: database.rows(INTERVIEWS).map(([id, title]) => ({ id: String(id), title: String(title) })),
  }
}

/** Of this computer's own calendar, as the list shows it. */
function dayBegins(day: string, later = 0): number {
  const begins = new Date(`${day}T00:00:00`)
  return begins.setDate(begins.getDate() + later)
}

/** Only for what is shown: making an excerpt reads the whole transcript. */
function excerptsOf(database: Database, phrase: string, ids: readonly number[]): Map<number, string> {
  if (ids.length === 0) return new Map()
  const sql = `SELECT rowid, snippet(words, 1, '${OPEN}', '${CLOSE}', '…', ${EXCERPT_WORDS}) FROM words WHERE words MATCH ? AND rowid IN (${ids.map(() => '?').join(', ')})`
  return new Map(database.rows(sql, [phrase, ...ids]).map(([id, text]) => [Number(id), String(text)]))
}

/** The index cuts no excerpt around what it does not know. */
function signExcerptsOf(database: Database, [word]: readonly string[], ids: readonly number[]): Map<number, string> {
  if (word === undefined || ids.length === 0) return new Map()
  const rows = database.rows(`SELECT rowid, transcript FROM words WHERE rowid IN (${ids.map(() => '?').join(', ')})`, [...ids])
  return new Map(rows.map(([id, transcript]) => [Number(id), around(String(transcript), word)]))
}

/** Characters on each side. */
const AROUND = 60

function around(text: string, word: string): string {
  const at = text.indexOf(word)
  if (at < 0) return ''
  const before = text.slice(Math.max(0, at - AROUND), at)
  const after = text.slice(at + word.length, at + word.length + AROUND)
  return `${at > AROUND ? `…${before.replace(/^\S*\s/, '')}` : before}${OPEN}${word}${CLOSE}${at + word.length + AROUND < text.length ? `${after.replace(/\s\S*$/, '')}…` : after}`
}

function rowOf(columns: readonly unknown[], excerpt: string): Row {
  const [key, session, candidate, interview, title, wall, duration, state, standing, bytes, segments, trouble] = columns
  return {
    key: String(key), session: String(session), candidate: String(candidate), interview: String(interview), title: String(title), wall: Number(wall), durationMs: Number(duration),
    state: state as Row['state'], standing: standing as Row['standing'], bytes: Number(bytes), segments: Number(segments), trouble: String(trouble), excerpt: pieces(excerpt),
  }
}

const pieces = (excerpt: string): Row['excerpt'] => (excerpt.includes(OPEN) ? excerpt.split(/(\u0002[^\u0003]*\u0003)/) : [])
  .filter((piece) => piece !== '')
  .map((piece) => (piece.startsWith(OPEN) ? { text: piece.slice(1, -1), found: true } : { text: piece.replaceAll('\n', ' '), found: false }))

/** Takes the place of what was known of it, in the list too. */
export function keep(database: Database, { key, stamp }: Pick<Item, 'key' | 'stamp'>, summary: Summary): void {
  const [[known = null] = []] = database.rows('SELECT id FROM sessions WHERE key = ?', [key])
  forget(database, key)
  const { session, candidate, interview, title, wall, durationMs, state, standing, bytes, segments, trouble, transcript, receipt } = summary
  database.run('INSERT INTO sessions (id, key, stamp, session, candidate, interview, title, wall, duration, state, standing, bytes, segments, trouble) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [known === null ? null : Number(known), key, stamp, session, candidate, interview, title, wall, durationMs, state, standing, bytes, segments, trouble])
  const [[id] = []] = database.rows('SELECT id FROM sessions WHERE key = ?', [key])
  database.run('INSERT INTO words (rowid, candidate, transcript, marks) VALUES (?, ?, ?, ?)', [Number(id), candidate, transcript, `${session} ${receipt}`])
}

export function forget(database: Database, key: string): void {
  database.run('DELETE FROM words WHERE rowid = (SELECT id FROM sessions WHERE key = ?)', [key])
  database.run('DELETE FROM sessions WHERE key = ?', [key])
}

export const stampsOf = (database: Database): Map<string, string> => new Map(database.rows('SELECT key, stamp FROM sessions').map(([key, stamp]) => [String(key), String(stamp)]))
