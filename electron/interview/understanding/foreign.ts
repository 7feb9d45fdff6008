/** Is a message in another language than English? Its writer may well speak of the code. */
import type { Text } from './text.ts'

/** Small words that English does not have, or not as often. */
const small = new Set(
  ('el la los las que y en un una es se por con para porque pero como lo nunca cuando está son ' +
    'der das und ist nicht ein eine wird ich wenn weil aber es den dem mit auf nie kein keine sich aus ' +
    'le les des et une dans pas je il elle est sont pour avec jamais ne qui sur mais ' +
    'os uma não com mas isso ele che di è non sono perché il gli della').split(' '),
)
const english = new Set('the is are it of to and in that this i you not for with would because be has have my what how'.split(' '))
const LEAST = 2

/** "I do not know" in the languages above. */
const ignorance = /^\W*(keine ahnung|(das )?(ich )?wei(ß|ss) (ich |es )?(leider )?nicht|(yo )?no (lo )?s[ée]|ni idea|no tengo (ni )?idea|(je )?(ne )?sais pas|aucune idée|(eu )?não sei|non (lo )?so)\W*$/iu
export const knowsNothing = ({ raw }: Text): boolean => raw.length < 60 && ignorance.test(raw)

export const isForeign = ({ raw }: Text): boolean => {
  const words = raw.slice(0, 2000).toLowerCase().match(/\p{L}+/gu) ?? []
  const others = words.filter((word) => !/\p{Script=Latin}/u.test(word)).length
  if (others * 2 > words.length) return true
  const foreign = words.filter((word) => small.has(word)).length
  return foreign >= LEAST && foreign > words.filter((word) => english.has(word)).length
}
