import { describe, expect, it } from 'vitest'
import { begin } from '../../../../electron/interview/step.ts'
import { lines } from '../../../../electron/interview/wording/lines.en.ts'
import { speak } from '../../../../electron/interview/wording/speak.ts'
import { buttons } from '../../../../electron/shared/buttons.ts'
import type { Language } from '../../../../electron/shared/buttons.ts'
import { pack } from '../understanding/reference-pack.ts'

const on = (kioskLanguage?: Language) =>
  begin(pack, { type: 'session-opened', session: 's', candidate: 'Ada', interview: pack.id, pack: { id: pack.id, version: '1', sha256: '' }, app: 'test', engine: 'test', seed: 1, ...(kioskLanguage && { kioskLanguage }) })
const ways: readonly string[] = Object.values(lines).flat()

describe('a button that the interviewer speaks of', () => {
  it('is called what stands on it', () => {
    const way = { ways: ['Press ‹help›, or leave with ‹end›.'] }
    expect(speak(on('en'), [way]).text).toBe('Press Call the invigilator, or leave with End Call.')
    expect(speak(on(), [way]).text).toBe('Press Call the invigilator, or leave with End Call.')
    expect(speak(on('de'), [way]).text).toBe('Press “Aufsicht rufen”, or leave with “Gespräch beenden”.')
  })

  it('is never called by a name of its own in one of the lines', () => {
    // "Go on" is also what the interviewer asks for.
    const names = Object.entries(buttons.en).flatMap(([button, name]) => (button === 'resume' ? ['Press Go on', 'press Go on', 'Go on is'] : [name]))
    expect(ways.filter((way) => names.some((name) => way.includes(name)))).toEqual([])
    expect(ways.flatMap((way) => [...way.matchAll(/‹([^›]*)›/g)].map(([, button]) => button)).filter((button) => !(button! in buttons.en))).toEqual([])
  })

  it('is not looked for in what a candidate or a pack wrote', () => {
    expect(speak(on('de'), [{ ways: ['You wrote “{quote}”.'], with: { quote: 'rows[end] and data' } }]).text).toBe('You wrote “rows[end] and data”.')
  })
})
