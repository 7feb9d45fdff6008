/**
 * What main says to candidates and to the person in charge, in the language of this kiosk. The page's own words are in its catalogue; what
 * the interviewer says comes from the interview. Tools on the command line and the assessor's window choose no language, and speak English.
 */
import type { Language } from '../../shared/buttons.ts'
import { english } from './english.ts'
import { german } from './german.ts'

/** What a language needs; one that lacks something does not compile. */
export type Words = typeof english

/** Read it while something is said and not before: the language is known only when the policy has been read. */
export let words: Words = english

const catalogues: Readonly<Record<Language, Words>> = { en: english, de: german }

export function speak(language: Language): void {
  words = catalogues[language]
}
