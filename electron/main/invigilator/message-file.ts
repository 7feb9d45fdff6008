/** Where messages that nobody has read outlive the program: a small file beside the sessions. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { message } from '../../shared/invigilator.ts'
import type { Message } from '../../shared/invigilator.ts'
import { writeDurably } from '../store/keys.ts'
import { isSessionId } from '../store/sessions.ts'

export interface MessageFile {
  readonly read: () => readonly Message[]
  /** Never throws: on a full disk they are kept for as long as the program runs. */
  readonly write: (messages: readonly Message[]) => void
}

const FILE = 'messages.json'
const content = z.strictObject({ v: z.literal(1), messages: z.array(message) })

/** Where nobody knows the folder of the sessions. */
export const noMessageFile: MessageFile = { read: () => [], write: () => undefined }

/** @param root the folder of the sessions. What is about one that was deleted is read no more. */
export function messageFile(root: string): MessageFile {
  const file = path.join(root, FILE)
  const isThere = ({ about }: Message): boolean => about === undefined || (isSessionId(about) && existsSync(path.join(root, about)))
  return {
    read: () => {
      try {
        return existsSync(file) ? content.parse(JSON.parse(readFileSync(file, 'utf8'))).messages.filter(isThere) : []
      } catch (error) {
        console.error('the messages that nobody had read cannot be read:', error)
        return []
      }
    },
    write: (messages) => {
      try {
        if (messages.length === 0) rmSync(file, { force: true })
        else if (existsSync(root)) writeDurably(file, JSON.stringify({ v: 1, messages }))
      } catch (error) {
        console.error('the messages that nobody has read could not be stored:', error)
      }
    },
  }
}
