/** Messages for the person in charge that are no part of a session. They are kept until they are read: the page may die, and the program too. */
import type { Message } from '../../shared/invigilator.ts'
import type { Clock } from '../session/ports.ts'
import type { MessageFile } from './message-file.ts'

/** @param about the session of the interview that it is about; `undefined`: the computer as such */
export type Tell = (text: string, about: string | undefined) => void

export interface Messages {
  readonly add: Tell
  /** Those up to this id; what came after them has not been seen. */
  readonly read: (upTo: number) => void
  readonly all: () => Message[]
}

export function createMessages(clock: Pick<Clock, 'wall'>, file: MessageFile, publish: (messages: Message[]) => void): Messages {
  let messages = file.read()
  // Of a session that was deleted nothing stays there.
  file.write(messages)
  let last = Math.max(0, ...messages.map(({ id }) => id))
  const become = (next: readonly Message[]): void => {
    messages = next
    file.write(next)
    publish([...next])
  }
  return {
    add: (text, about) => {
      last += 1
      const others = messages.filter((one) => one.text !== text || one.about !== about)
      become([...others, { id: last, text, wall: Math.round(clock.wall()), ...(about !== undefined && { about }) }])
    },
    read: (upTo) => become(messages.filter(({ id }) => id > upTo)),
    all: () => [...messages],
  }
}
