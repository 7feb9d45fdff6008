import { expect, it } from 'vitest'
import { createMessages } from '../../../../electron/main/invigilator/messages.ts'

const NOON = Date.UTC(2026, 5, 1, 12)

function kept() {
  let published: readonly { readonly text: string; readonly stood: boolean }[] = []
  const clock = { wall: () => NOON }
  const messages = createMessages(clock, (all) => (published = all))
  return { messages, shown: () => published.map(({ text, stood }) => [text, stood]) }
}

it('stand once each, and none is pushed out by those that come after it', () => {
  const { messages, shown } = kept()
  messages.shown('session')
  for (const text of ['Low disk.', 'The film has stopped.', 'The endpoint is gone.', 'A damaged session.', 'Low disk.']) messages.add(text)
  expect(shown()).toEqual([['The film has stopped.', false], ['The endpoint is gone.', false], ['A damaged session.', false], ['Low disk.', false]])
  expect(messages.all().map(({ text }) => text)).toEqual(shown().map(([text]) => text))
})

it('that were read are gone, and one that came meanwhile is not', () => {
  const { messages, shown } = kept()
  messages.shown('session')
  messages.add('Low disk.')
  const seen = messages.all().at(-1)!.id
  messages.add('The film has stopped.')
  messages.read(seen)
  expect(shown()).toEqual([['The film has stopped.', false]])
})

it('of an interview before stay until they are read, with when they came, and are told apart from those of the interview that runs', () => {
  const { messages, shown } = kept()
  messages.add('An interview was closed.')
  expect(shown()).toEqual([['An interview was closed.', true]])
  messages.shown('declined')
  messages.add('What was set waits.')
  messages.shown('session')
  messages.add('Low disk.')
  expect(shown()).toEqual([['An interview was closed.', true], ['What was set waits.', false], ['Low disk.', false]])
  messages.shown('check-in')
  messages.shown('session')
  messages.add('The film has stopped.')
  expect(shown()).toEqual([['An interview was closed.', true], ['What was set waits.', true], ['Low disk.', true], ['The film has stopped.', false]])
  expect(messages.all().map(({ wall }) => wall)).toEqual([NOON, NOON, NOON, NOON])
  messages.read(messages.all().at(-1)!.id)
  expect(shown()).toEqual([])
})
