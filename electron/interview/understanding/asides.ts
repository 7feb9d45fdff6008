/**
 * Courtesy, introductions and hedges: "My name is …", "I hope that is fine", "I am not sure, but …". They say nothing about the
 * code, whatever words they use ("works well", "no problem", "Null"), so they are taken out before an answer is read.
 */

/** Such a sentence begins with the answer, after a stop, or with a capital letter where the stop was left out. */
const parted = String.raw`(?<=(?:^|[.!?;\n])\s{0,2})`
const capital = String.raw`(?<=\s)(?=[IMYGN])`
/** Ends with its sentence. */
const whole = String.raw`(?=\s{0,2}(?:[.!?;\n]|$))`
const name = String.raw`\p{Lu}[\p{L}'’-]{0,30}`
const pleasant = 'ok|okay|fine|right|correct|good|clear|enough|alright|all right|helpful|useful|what you (?:wanted|meant|asked for|are looking for)'

const aside = (pattern: string, flags: string): RegExp => new RegExp(`(?:${parted}|${capital})(?:${pattern})[ \\t]{0,2}[.!]{0,3}`, flags)

const asides: readonly RegExp[] = [
  // Where nothing parts the name from the answer, it has two words at most.
  aside(String.raw`(?:[Mm]y name is|[Gg]reetings from) (?:${name}(?: ${name}){0,4}${whole}|${name}(?: ${name})?)`, 'gu'),
  aside(String.raw`I (?:really |do |just )?hope (?:that|this|it)(?: was| is|['’]s) (?:${pleasant})(?: (?:with|for|to) you)?`, 'giu'),
  aside(String.raw`I (?:work|worked|am working|['’]m working) (?:at|for) an? \p{L}{1,30}(?: where everything works?(?: very| really)? ?(?:well|fine)?|${whole})`, 'giu'),
  aside(String.raw`You(?: are|['’]re) (?:an? |such an? )?(?:very |really )?\p{L}{1,30} interviewer(?: and I (?:really )?(?:love|like|enjoy) (?:this|it|that))?`, 'giu'),
  aside(String.raw`(?:many )?thank(?:s| you)(?: (?:so|very) much| a lot)?(?: for (?:your|the|this|that|being|having|listening|asking|waiting|explaining)\b[^.,;\n]{0,40})?${whole}`, 'giu'),
  aside(String.raw`[Nn]o problem(?: at all)?${whole}`, 'gu'),
  aside(String.raw`(?:sorry,? |excuse me,? |i am sorry,? |please excuse,? )?(?:but |for )?my english(?: is|['’]s)? (?:not|a bit|a little|rather|very|so|quite|pretty|too|really|bad|poor|weak|basic|rusty|limited|terrible)(?: (?:so|very|that|too|really|good|great|well|perfect|strong|fluent|the best|bad|poor|weak|basic|rusty|limited|terrible|yet)){0,4}`, 'giu'),
  // Also where no stop parts it from the answer.
  /(?<=\S)[ \t]{1,3}(?:[Ii]s|[Ww]as) (?:that|this|it) (?:ok|okay|fine|alright|all right|right|correct|good enough|enough|clear)(?: (?:for|with|to) you)?[ \t]{0,2}[?.!]{0,3}(?=\s{0,9}$)/gu,
  /(?<=\S)[ \t]{1,3}(?:(?:[Ii] )?[Hh]ope (?:that|this|it)(?: was|['’]s| is)? [^.;\n]{0,60}|(?:[Dd]oes|[Ii]f) (?:that|this|it) makes? (?:any )?sense|(?:[Mm]any )?[Tt]hank(?:s| you)\b[^.;\n]{0,60}|[Ss]orry for my (?:bad )?English)[?.!]{0,3}(?=\s{0,9}$)/gu,
  /^\s{0,9}[Nn]o problem\b(?! (?:with|here|there|in|at|if|for|as|because|since|when|is|to|of|on)\b)[ \t]{0,2}[.!,]{0,3}/gu,
  new RegExp(String.raw`${parted}(?:well,? |so,? |hm+,? )?I(?: am|['’]m|m) not (?:so |really |entirely |completely |totally |quite |very )?(?:sure|certain)(?: (?:about|of) (?:this|that|it))?[ ,–-]{1,3}but\b[ ,]{0,3}`, 'giu'),
]

/** Said in passing, between commas: what the speaker is looking for, or how sure they are. The commas stay. */
const passing = new RegExp(String.raw`(?<=,)[ \t]+(?:and |but )?(?:(?:i |one )?(?:always |can never |never can |cannot |can['’]t |keep )?(?:forget|forgetting|remember|recall|think of)(?: what| how| the)?[^,.;!?\n]{0,30}(?:called|name|word|named|term)|what(?:['’]s| is| was) (?:it|the word|that|the name)(?: called)?(?: again)?|how (?:do|should|shall|can) (?:you|i|we) (?:say|call|put)(?: (?:it|that|this))?|if i (?:remember|recall)(?: right| correctly| well)?|off the top of my head|let me (?:see|think)|so to speak|or something(?: like that)?|or whatever|anyway|to be honest|honestly|as i (?:said|say)|like i said|you know)(?=\s*,)`, 'giu')

/** In characters: more is read at its ends only, and pasted text is no courtesy. */
const LONGEST = 12_000

/** The answer without its asides, every other character in its place. Unchanged where nothing else was said. */
export const withoutAsides = (raw: string): string => {
  if (raw.length > LONGEST) return raw
  let rest = raw
  // The break stands for the stop that goes with the aside.
  for (const pattern of asides) rest = rest.replace(pattern, (found) => `\n${' '.repeat(Math.max(0, found.length - 1))}`)
  rest = rest.replace(passing, (found) => ' '.repeat(found.length))
  return rest === raw || !/[\p{L}\p{N}]/u.test(rest) ? raw : rest
}
