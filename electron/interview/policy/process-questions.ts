/** Questions about the interview itself, and what is told of each. */
import { problemNumber } from '../agenda.ts'
import { budgetOf, used } from '../clock.ts'
import type { Answer, InterviewState } from '../state.ts'
import { lines, type LineKey } from '../wording/lines.en.ts'
import { minutesLeft, spell } from '../wording/numbers.ts'
import type { Part } from '../wording/speak.ts'
import { agrees, tellsOfReading } from './late-words.ts'
import { line } from './move.ts'

/** Each row: something that people say, the pattern that hears it and its like, and what it is told. */
type Kinds = ReadonlyArray<readonly [like: string, heard: RegExp, told: LineKey]>

/** Known by their words alone, whatever the message was read as. The first that is heard wins. */
const certain: Kinds = [
  ['are you an AI?', /\b(?:who|what) are you\b\W*$|\byou(?:[’']re| are) (?:just |only |really )?(?:an? )?(?:\w+ )?(?:bot|robot|machine|chatbot|ai)\b|\bare you (?:even |really )?(?:an? )?(?:real|human|bot|robot|machine|ai|person)\b/i, 'aPerson'],
  ['are you still there?', /^\W*(?:(?:hi|hello|hey|sorry|ok)\W+)*(?:are you (?:still )?(?:there|here|listening|with me|alive)|can you hear me|(?:is )?any(?:body|one) (?:there|here))\W*$/i, 'stillHere'],
  ['ok then one more question', /^\W*(?:(?:ok|okay|yes|so|then|well|and|but|sorry|wait)\W+)*(?:i have )?(?:(?:just|only)\W+)?(?:(?:one|another|a) (?:(?:more|last|quick|short|small|other)\W+)*question|(?:can|may|could) i (?:just )?ask (?:you )?(?:something|anything|a question|one more question|another question))(?: first| before| please| for you)*\W*$/i, 'askAway'],
  ['can you see my screen?', /\b(?:can|do|are) you (?:still |now |really |already )?(?:see|seeing|get|getting|receive|receiving) (?:my|the) (?:screen|picture|desktop)\b|\bis my screen (?:still |now |really |already )?(?:visible|there|shared|on)\b/i, 'seesScreen'],
  ['is this the last problem?', /\b(?:is|was) (?:this|that|it) (?:already |now )?(?:the )?(?:last|final) (?:one|problem|snippet|task|exercise|piece)\W*$|\bhow many (?:more )?(?:problems|snippets|tasks|exercises) (?:are|do|come|follow|left|to)\b/i, 'whatNext'],
  ['how many questions are there?', /\bhow many (?:more )?questions\b/i, 'howManyQuestions'],
  ['how long would the rest take?', /\bhow (?:much )?long(?:er)? (?:will|would|does|do|is|are) (?:the rest(?: of (?:this|it|the (?:interview|call)))? (?:take|last|be|go on)|(?:all of )?this (?:take|last|go on)\W*$|this interview|the (?:whole )?interview|we (?:still |really )?(?:have|got|talk|go on|continue)|the (?:remaining|other|next) (?:problems?|questions?|ones?|parts?|snippets?|two|three))\b/i, 'timeLeft'],
  ['what if I get it wrong?', /\bwhat (?:if|happens (?:if|when)) (?:i(?:[’']m| am| get| say| answer| make| give)?|my answers? (?:is|are))(?: \w+){0,3} (?:wrong|mistakes?|incorrect)(?: answers?)?\W*$|\b(?:do|will|would|can|could) i (?:fail|lose (?:points|marks))\b/i, 'ifWrong'],
  ['is it recorded that I didn’t know something?', /\b(?:is|was|will|would|does|do) (?:it|that|this|they|you|people) (?:be |get )?(?:\w+ )?(?:recorded|noted|written|kept|seen|bad|counted?|matter|hurt|held against me|a problem|see|know|note|record)\b.{0,24}\b(?:i|me)\b.{0,12}(?:n[’']t|\b(?:not|no|nothing|wrong|skip|pass|stuck|against))\b|\b(?:count|held|hold) (?:\w+ )?against me\b|\bwhat (?:if|happens (?:if|when)) i (?:do not|don[’']t|cannot|can[’']t|did not|didn[’']t) know\b/i, 'ifUnknown'],
  ['will a person read this?', /\b(?:will|does|do|would|is|are) (?:an? |any |some |other |there )?(?:real |human )?(?:person|people|humans?|somebody|someone|anybody|anyone) (?:\w+ )?(?:read|see|watch|look|listen|review|reading|watching|listening|looking)(?: (?:at|to))?(?:\W*$| (?:this|me|my|what i|our|us|along|afterwards|later)\b)/i, 'whoReads'],
  ['is it bad that I talk so much?', /\bis it (?:bad|wrong|rude|ok|okay|fine|all right|alright|a problem|allowed)(?: for you)? (?:that|if|when) i(?:[’']m| am)? (?:just |only |do )?(?:talk\w*|tak(?:e|ing)|typ(?:e|ing)|writ(?:e|ing)|mak(?:e|ing)|think\w*|answer\w*|speak\w*|need\w*|guess\w*|slow|so|too)\b/i, 'asYouLike'],
  ['do I have to name the line?', /\b(?:do|should|must|shall) i (?:have to |need to )?(?:name|give|say|cite|mention|quote|tell you|point (?:at|to)|select) (?:the |a |all )?(?:exact |right )?(?:lines?|numbers?|line numbers?|names?)\b|\bhow (?:detailed|exact|precise|long|short) (?:should|must|do|does|shall|can) (?:i (?:be|answer|explain|write)|my answers?|the answers?|an answer)\b|\bis (?:one|a) (?:short )?(?:sentence|word) (?:enough|ok|okay|fine)\b/i, 'howExact'],
  ['what would you recommend?', /^\W*(?:(?:hm+|well|ok|and|so|i don[’']?t know)\W+)*(?:what|which(?: one| of (?:them|these|those))?) (?:would|do|should|can) (?:you|i) (?:recommend|suggest|advise|choose|pick|take|prefer)\b|^\W*which (?:one |area |of (?:them|these|those) )?(?:is|are|would be) (?:the )?(?:\w+est|easier|better|best|shorter|most \w+)\b|\bwhich (?:one )?(?:do|would) you (?:find|prefer|like|rather)\b/i, 'choiceIsYours'],
]

/** Where a message was read as a question about the process anyway. */
const likely: Kinds = [
  ['why do you ask?', /^\W*((but|and|so|ok|okay|hm+|well|sorry|yes),? )*(why|what for)\b(?!.*\b(you|we|i|it|share|screen|record\w*)\b.*\b(need|record\w*|see|watch|share)\b)/i, 'whyAsked'],
  ['can I come back another day?', /\b(?:another|some other|a different|other) (?:time|day)\b|\b(?:come back|continue|finish|go on|do (?:this|it)|the rest) (?:later|tomorrow|next week)\b|\b(?:reschedule|postpone)\b/i, 'anotherTime'],
  ['when do I get feedback?', /\b(result|results|feedback|hear back|hear from you|decision|offer|hired|got the job)\b/i, 'aboutResult'],
  ['who reads this?', /\b(who|whom|anyone|anybody|someone)\b.*\b(read|reads|see|sees|watch|watches|listen|look|looks|review|reviews|access)/i, 'whoReads'],
  ['is my screen recorded?', /\b(record|recorded|recording|camera|privacy|data|stored|keep|kept|see my screen|watch)/i, 'whatRecorded'],
  ['do you grade me?', /\b(score|scor|mark|grade|pass|fail|judg|assess|evaluat|doing|correct so far|right so far)/i, 'howJudged'],
  ['can I take a break?', /\b(break|pause|toilet|bathroom|restroom|water)\b/i, 'howToBreak'],
  ['how do I leave?', /\b(leave|quit|exit|end call|stop|end the|hang up|get out)\b/i, 'howToLeave'],
  ['can I use Google?', /\b(google|internet|search|look (it|this|that|things?) up|documentation|docs|chatgpt|stack ?overflow|notes|ide)\b/i, 'ownWords'],
  ['do I have to write code?', /\b(write|type|coding|program)\b.*\bcode\b|\bcode\b.*\b(write|type)\b|\b(have|need) to code\b/i, 'noCodeNeeded'],
  ['how long is each problem?', /\b(each|per|every|one|this)\b.*\b(problem|snippet|question)\b.*\b(time|minutes|long)\b|\b(time|minutes|long)\b.*\b(each|per|every|one|this)\b.*\b(problem|snippet|question)/i, 'problemTime'],
  ['is a doctor there?', /\b(human|real person|a person|doctor|are you (a|an) (bot|robot|machine|program|ai|computer))\b/i, 'aPerson'],
  ['how much time is left?', /\b(time|minute|minutes|long|clock|hour|late)\b/i, 'timeLeft'],
  ['my screen is black', /\b(invigilator|help|broken|technical|works?|working|supervisor|black|blank|crash\w*|froze\w*|stuck|hangs?|too small)\b/i, 'aboutHelp'],
  ['what comes next?', /\b(next|after this|after that|how many|problems|questions|order|which number|snippets?|agenda|structure)\b/i, 'whatNext'],
]

/** In characters; whoever writes more says something else as well. */
const SHORT = 140

const kindOf = (kinds: Kinds, text: string): LineKey | undefined => kinds.find(([, heard]) => heard.test(text))?.[2]

/** Whether some row knows it. */
export const knownQuestion = (text: string): boolean => kindOf([...certain, ...likely], text) !== undefined

/** Plainly a question about the interview, and nothing of the code is established in it. */
export function asksAboutProcess(s: InterviewState, { text, understood: { act, points } }: Answer): boolean {
  if (act === 'steer' || text.length > SHORT || points.some(({ status }) => status !== 'touched')) return false
  const kind = kindOf(certain, text)
  // "What would you recommend?" about the code is a wish for help.
  return kind !== undefined && (kind !== 'choiceIsYours' || s.expecting !== 'answer')
}

/** Which of several to choose, or what to choose them by. */
export const asksForAdvice = ({ text }: Answer): boolean => text.length <= SHORT && kindOf(certain, text) === 'choiceIsYours'

/** "Yes. Will a person read this?": the word that was waited for, and a question besides. */
export const yesAndMore = ({ text }: Answer): boolean => {
  const [, first = '', rest = ''] = /^([^.!?]*)[.!]\s+(\S.*)$/s.exec(text.trim()) ?? []
  return (agrees(first) || tellsOfReading(first)) && rest.endsWith('?')
}

/** Whoever has yet to put their question is not led back before. */
export const wantsToAsk = ({ text }: Answer): boolean => kindOf(certain, text) === 'askAway'

/** What is told of the question, or of the process where no row knows it. */
export function aboutProcess(s: InterviewState, text: string): Part {
  const key = kindOf([...certain, ...likely], text) ?? 'aboutProcess'
  const budget = budgetOf(s.pack)
  const count = s.pack.problems.length
  const left = minutesLeft(budget.total - used(s.clock, budget, s.at))
  const minutes = spell(Math.round(s.pack.minutes.problem))
  switch (key) {
    case 'timeLeft': return line(key, { left })
    case 'problemTime': return line(key, { left, minutes })
    case 'howManyQuestions': return line(key, { minutes })
    case 'whatNext': {
      if (s.problem === undefined) return line('whatNextOpening', { count: spell(count) })
      const number = problemNumber(s)
      return number === count ? line('whatNextLast', { number: spell(number) }) : line(key, { number: spell(number), count: spell(count) })
    }
    // With the first snippet the interview counts as taken.
    case 'anotherTime': return line(s.problem === undefined ? key : 'anotherTimeLate')
    case 'seesScreen': return line(s.share === 'on' ? key : 'shareNotThere')
    case 'choiceIsYours': return line(s.expecting === 'focus' ? key : s.expecting === 'background' ? 'tellWhatYouLike' : 'aboutProcess')
    default: return { ways: lines[key] }
  }
}
