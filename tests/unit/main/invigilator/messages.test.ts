import { expect, it } from 'vitest'
import { createMessages } from '../../../../electron/main/invigilator/messages.ts'

function kept() {
  let published: readonly { readonly text: string; readonly stood: boolean }[] = []
  const messages = createMessages((all) => (published = all))
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

it('that stood at a check-in are of the interview before: whoever is to read them has stood there, and the next candidate does not see them', () => {
  const { messages, shown } = kept()
  messages.add('An interview was closed.')
  expect(shown()).toEqual([['An interview was closed.', true]])
  messages.shown('declined')
  messages.add('What was set waits.')
  messages.shown('session')
  messages.add('Low disk.')
  messages.shown('session')
  expect(shown()).toEqual([['What was set waits.', false], ['Low disk.', false]])
  messages.shown('check-in')
  expect(shown()).toEqual([['What was set waits.', true], ['Low disk.', true]])
  messages.shown('session')
  expect(shown()).toEqual([])
})
