/** The marks of one assessor of one session, kept as they are made and signed in the end. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftedOverruling } from '../../../electron/shared/assessment.ts'
import type { Sheet } from '../../../electron/shared/review-assess.ts'
import { messageOf } from '../../store/kiosk-store.ts'
import { useReview, useReviewStore } from '../store/context.ts'

export interface Marks { readonly overrulings: readonly DraftedOverruling[]; readonly recommendation: string }

const none: Marks = { overrulings: [], recommendation: '' }
/** A pause in the typing; what was typed is also kept when the page is left. */
const PAUSE_MS = 400

export interface Assessing {
  /** Absent while the record is read. */
  readonly sheet: Sheet | undefined
  readonly marks: Marks
  /** What could not be read or kept. */
  readonly failure: string
  readonly change: (change: Partial<Marks>) => void
  /** Rejects with a sentence for the assessor; the marks are kept then. */
  readonly sign: (passphrase: string, pins: boolean) => Promise<void>
}

export function useAssessment(key: string): Assessing {
  const { review } = useReviewStore()
  const as = useReview((state) => state.as)
  const [sheet, setSheet] = useState<Sheet>()
  const [marks, setMarks] = useState(none)
  const [failure, setFailure] = useState('')
  /** What is still to be kept, and for whom. */
  const waiting = useRef<{ readonly as: string; readonly marks: Marks }>(undefined)

  const keep = useCallback((): void => {
    const now = waiting.current
    waiting.current = undefined
    if (now) review.keepDraft({ key, as: now.as, overrulings: [...now.marks.overrulings], recommendation: now.marks.recommendation }).catch((error: unknown) => setFailure(messageOf(error)))
  }, [review, key])

  useEffect(() => {
    let gone = false
    review.assess({ key, ...(as !== undefined && { as }) }).then((read) => {
      if (gone) return
      setSheet(read)
      setMarks(read.draft ?? none)
    }, (error: unknown) => {
      if (!gone) setFailure(messageOf(error))
    })
    return () => {
      gone = true
      keep()
    }
  }, [review, key, as, keep])

  useEffect(() => {
    const timer = setTimeout(keep, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [marks, keep])

  return {
    sheet,
    marks,
    failure,
    change: (change) => {
      if (as === undefined) return
      const next = { ...marks, ...change }
      waiting.current = { as, marks: next }
      setMarks(next)
    },
    sign: async (passphrase, pins) => {
      if (as === undefined) return
      waiting.current = undefined
      try {
        setSheet(await review.sign({ key, as, passphrase, overrulings: [...marks.overrulings], recommendation: marks.recommendation, pins }))
      } catch (error) {
        waiting.current = { as, marks }
        keep()
        throw error
      }
    },
  }
}
