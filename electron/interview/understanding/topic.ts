/** Is an answer about the code at all? Counts words that belong to programming or to judging code. */
import { stemOf } from './text.ts'
import type { Text, Word } from './text.ts'
import { data } from './vocabulary/data.ts'
import { language } from './vocabulary/language.ts'
import { plainWords } from './vocabulary/plain.ts'
import { web } from './vocabulary/web.ts'

/** Plain words that judge code or speak about it. */
const judging =
  ('code line lines function functions loop loops variable value values data file files test tests error errors bug bugs problem problems issue issues wrong fine correct missing ' +
    'return returns result results input output type types name names key keys call calls method class object string number list should would could works work working fails fail fix change ' +
    'add remove use uses used default empty check performance fast slow memory database table query request response server client api endpoint item items tag tags step steps task tasks ' +
    'run runs running program script import module argument parameter index order limit better worse bad safe nothing same different instead because everything looks none null true false pipeline daily source cloud container execute connect connection handle close path stage string ' +
    'import provider index crash raise break startup migration dependency sort total local read write fetch save store keep lose main model parse reply patch compare catch guard ' +
    'entry timing count ratio exception trace dashboard track service rest backend route microservice create normalise clean optional union twice empty character share connectivity').split(' ')
/** Short words of the trade. */
const short = 'sql url api csv cli env log row tag key map int str nan dag etl bug run xss try set get put db id ds ti xcom none null nil'.split(' ')

const plain = new Set(plainWords.map(stemOf))
const topical = new Set(
  [...[data, language, web].flatMap((part) => Object.values(part).flatMap((listed) => (listed.toLowerCase().match(/[a-z]{4,}/g) ?? []).map(stemOf)).filter((stem) => !plain.has(stem))),
    ...judging.filter((word) => word.length > 3).map(stemOf), ...short.map(stemOf)],
)

/** Stems of words that belong to the problem at hand: its snippet's names, its cues, points and examples. */
export type OwnWords = ReadonlySet<string>
export const noWords: OwnWords = new Set()

export const isTopical = (word: Word, own: OwnWords = noWords): boolean => topical.has(word.stem) || own.has(word.stem) || /^\d+$/.test(word.word)

export const topicalWords = (text: Text, own: OwnWords = noWords): number => text.words.reduce((sum, word) => sum + (isTopical(word, own) ? 1 : 0), 0)
