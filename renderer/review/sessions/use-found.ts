/** Pages of the list, fetched as they come into sight and kept while the question stays the same. */
import { useEffect, useRef, useState } from 'react'
import type { Found, Row } from '../../../electron/shared/review.ts'
import { messageOf } from '../../store/kiosk-store.ts'
import { useReview, useReviewStore } from '../store/context.ts'
import type { Wanted } from '../store/review-store.ts'

const PAGE = 60

export interface FoundRows {
  /** Undefined until the first answer. */
  readonly total: number | undefined
  readonly interviews: Found['interviews']
  readonly rowAt: (index: number) => Row | undefined
}

interface Pages { readonly wanted: Wanted; readonly total: number; readonly interviews: Found['interviews']; readonly rows: ReadonlyMap<number, Row> }

/** `from` and `to`: the rows in sight. What was found before stays in sight until its successor is there. */
export function useFound(from: number, to: number): FoundRows {
  const store = useReviewStore()
  const wanted = useReview((state) => state.wanted)
  const revision = useReview((state) => state.revision)
  const [pages, setPages] = useState<Pages>()
  const asked = useRef<{ wanted: Wanted; revision: number; pages: Set<number> }>(undefined)

  useEffect(() => {
    const known = asked.current
    if (known?.wanted !== wanted || known.revision !== revision) asked.current = { wanted, revision, pages: new Set() }
    const now = asked.current
    if (!now) return
    for (let page = Math.floor(Math.max(0, from) / PAGE); page <= Math.floor(Math.max(from, to) / PAGE); page++) {
      if (now.pages.has(page)) continue
      now.pages.add(page)
      store.review.find({ ...wanted, offset: page * PAGE, limit: PAGE }).then((found) => {
        if (asked.current !== now) return
        setPages((before) => {
          const rows = new Map(before?.wanted === wanted ? before.rows : [])
          found.rows.forEach((row, index) => rows.set(page * PAGE + index, row))
          return { wanted, total: found.total, interviews: found.interviews, rows }
        })
      }, (error: unknown) => {
        now.pages.delete(page)
        store.setState({ failure: messageOf(error) })
      })
    }
  }, [store, wanted, revision, from, to])

  return { total: pages?.total, interviews: pages?.interviews ?? [], rowAt: (index) => pages?.rows.get(index) }
}
