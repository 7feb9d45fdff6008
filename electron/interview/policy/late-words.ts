/** Short messages that say only what is known by now: that the screen is shared, that the snippet was read, that somebody is willing. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const small = setOf('gone been i ive im have has had it its is the my a you your that this now so ok okay yes yep yeah alright all right just already should can could be am was well and then there here please thanks thank hi hello there’s')
const ofSharing = setOf('done shared share sharing screen see visible finished started works working pressed on')
const ofReading = setOf('see seen read reading done finished visible code snippet loaded appeared ready through got whole everything')
const ofAgreeing = setOf('yes yeah yep yup sure ok okay course certainly gladly alright absolutely definitely agreed fine can could will would happy love why not problem right good great of all i to with pleasure no let’s go ahead please course i think so guess suppose')

/** In words. */
const LONGEST = 8

const saysOnly = (text: string, known: ReadonlySet<string>, further: ReadonlySet<string> = known): boolean => {
  const words = text.toLowerCase().replaceAll(/['’](?=(s|ve|m)\b)/g, '').match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length > 0 && words.length <= LONGEST && words.some((word) => known.has(word)) && words.every((word) => known.has(word) || further.has(word))
}

/** "done", "I have shared it", "you should see it now". */
export const tellsOfShare = (text: string): boolean => saysOnly(text, ofSharing, small)
/** "I see it now", "ok done reading". */
export const tellsOfReading = (text: string): boolean => saysOnly(text, ofReading, small)
/** "yes sure", "of course", "why not", "I think so". */
export const agrees = (text: string): boolean => saysOnly(text, ofAgreeing) && !/^\W*(no|not|why)\W*$|\bnot (of course |so |all )*(sure|right|good|great|problem)\b/i.test(text)
