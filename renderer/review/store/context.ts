/** The thin React binding of the store. */
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { ReviewState, ReviewStore } from './review-store.ts'

export const ReviewContext = createContext<ReviewStore | undefined>(undefined)

export function useReviewStore(): ReviewStore {
  const store = useContext(ReviewContext)
  if (!store) throw new Error('rendered outside of the review')
  return store
}

export const useReview = <T>(select: (state: ReviewState) => T): T => useStore(useReviewStore(), select)
