/** Every word that the page itself says, in the language of this kiosk. What the interviewer says comes from the interview. */
import type { Language } from '../electron/shared/buttons.ts'
import { german } from './strings.de.ts'
import { english } from './strings.en.ts'

/** What a language needs; one that lacks something does not compile. */
export type Strings = typeof english

/** Read it while something is drawn and not before: the language is known only after the page has been loaded. */
export let strings: Strings = english

const catalogues: Readonly<Record<Language, Strings>> = { en: english, de: german }

export function speak(language: Language): void {
  strings = catalogues[language]
}
