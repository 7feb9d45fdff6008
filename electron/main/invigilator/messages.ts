/** Messages for the person in charge that are no part of a session. They are kept here until they are read: the page may die. */
import type { Message } from '../../shared/invigilator.ts'
import type { Screen } from '../../shared/view.ts'
import type { Clock } from '../session/ports.ts'

export interface Messages {
  readonly add: (text: string) => void
  /** The kiosk shows a screen of this kind from now on. */
  readonly shown: (kind: Screen['kind']) => void
  /** Those up to this id; what came after them has not been seen. */
  readonly read: (upTo: number) => void
  readonly all: () => Message[]
}

export function createMessages(clock: Pick<Clock, 'wall'>, publish: (messages: Message[]) => void): Messages {
  let messages: readonly Message[] = []
  let screen: Screen['kind'] = 'check-in'
  let last = 0
  const become = (next: readonly Message[]): void => {
    messages = next
    publish([...next])
  }
  return {
    add: (text) => {
      last += 1
      become([...messages.filter((one) => one.text !== text), { id: last, text, wall: clock.wall(), stood: screen === 'check-in' }])
    },
    shown: (kind) => {
      screen = kind
      if (kind === 'check-in' && messages.some(({ stood }) => !stood)) become(messages.map((one) => ({ ...one, stood: true })))
    },
    read: (upTo) => become(messages.filter(({ id }) => id > upTo)),
    all: () => [...messages],
  }
}
