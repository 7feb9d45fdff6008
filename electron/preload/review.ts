/** The assessor's window's only door. It hands over payloads, never the event that carried them. */
import { contextBridge, ipcRenderer } from 'electron'
import type { Calls, Published, Review } from '../shared/review.ts'

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly text: string }

/** A sandboxed preload imports no values; main checks these names and shapes on its side. */
const door = <K extends keyof Calls>(name: K) => async (input: Calls[K]['input']): Promise<Calls[K]['output']> => {
  const answer = (await ipcRenderer.invoke(`review:${name}`, input)) as Answer<Calls[K]['output']>
  if (answer.ok) return answer.value
  throw new Error(answer.text)
}

const review = {
  library: door('library'),
  find: door('find'),
  open: door('open'),
  unlock: door('unlock'),
  check: door('check'),
  pinned: door('pinned'),
  pin: door('pin'),
  unpin: door('unpin'),
  assessors: door('assessors'),
  makeAssessor: door('makeAssessor'),
  enter: door('enter'),
  assess: door('assess'),
  keepDraft: door('keepDraft'),
  sign: door('sign'),
  saveReport: door('saveReport'),
  together: door('together'),
  saveTogether: door('saveTogether'),
  onPublished: (listener) => {
    const pass = (_event: unknown, message: Published): void => listener(message)
    ipcRenderer.on('review:published', pass)
    return () => void ipcRenderer.off('review:published', pass)
  },
} satisfies Review

contextBridge.exposeInMainWorld('review', review)
