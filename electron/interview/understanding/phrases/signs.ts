/** Signs without which a message among words about code is not taken for another act than an answer. Read as `Sayings` are. */
import { anyOf } from './sayings.ts'
import type { Sayings } from './sayings.ts'

/** A question, by its first words. */
export const asks = /\?|^\W*((sorry|ok|and|so|um|please|hm|hmm|well|but|wait|yes|no|then|i am ready)[ ,.]*)*(can|could|would|will|may|might|do|does|did|is|are|am|was|were|how|what|whats|wat|wats|where|when|who|which|why|should|must|shall|have|has|mind)\b/

/** The same without the mark: "sorted by the ip?" is an answer that wants a nod. */
const asksInWords = new RegExp(asks.source.replace(/^\\\?\|/, ''))
export const leadsWithAQuestion = (plain: string): boolean => plain.split(' . ').some((sentence) => asksInWords.test(sentence))

/** Something is wanted of the interviewer. */
export const request: Sayings = [
  ['tell me the answer', anyOf('question | answer | answers | solution | hint | hints | hnit | help | clue | clues | tip | tips | push | hand | guide | guidance | nudge')],
  ['explain that word', anyOf('explain | define | definition | mean | means | meaning | meant | word | words | term | sentence')],
  ['once more please', anyOf('remind | repeat | repaet | rephrase | pardon | again | once more | 1 more time | come again | quickly | slower | speaking | talking')],
  ['I did not catch it', anyOf('understand | understood | follow | following | catch | caught | hear | heard | misheard | sorry | excuse | lost | stuck | confused | comprendo')],
  ['give me something', anyOf('say | tell | show | give | let | throw | point me | you | your | me')],
  ['never heard of it', anyOf('never heard | not familiar | unfamiliar | is new to me')],
  // "Load doesn't know it" says what a function knows.
  ['I do not know that word', /(^\W*|\b(i|we|you|me|sorry) (\w+ ){0,2})(do |did )?not know\b/],
]

/** One's own gap, or a bare wish to pass the question over. */
export const gap: Sayings = [
  ['I have no idea', /\b(i|me|my|mine|we)\b.*\b(not|never|no|nothing|cannot|unsure|unable|unfamiliar|forgot|forget|stuck|lost|blank|empty)\b/],
  ['I pass', /\b(i|me|my|mine|we)\b.*\b(pass|skip|guess|guessing|give up|give in|surrender|idea|clue|look|google|read|used)\b/],
  ['my knowledge ends here', /\b(i|me|my|mine|we)\b.*\b(ends|end|beyond|new|rusty|limit)\b/],
  ['that is beyond me', /\b(not|never|no|nothing|new|beyond|beats|blank|mystery|hard|too much|lost|got) .{0,24}\b(me|my|i)\b/],
  ['no idea', /^\W*((sorry|ok|um|uh|hm|hmm|well|no|nope|honestly|please|so|yes|let us|can i|can we|could we|could i|may i|i) ?[,.]* ?)*(no (idea|clue|answer|comment|experience)|not (sure|a clue|clue|certain|familiar|the faintest|something|my)|never|idk|dunno|do not (know|no|remember)|dont|have not|haven)\b/],
  ['skip it', /^\W*((sorry|ok|um|uh|hm|hmm|well|no|nope|honestly|please|so|yes|let us|can i|can we|could we|could i|may i|i) ?[,.]* ?)*(pass|skip|next(?! (?!question|problem|topic|one|1|thing|please|pls|snippet|if)\w)|move on|moving on|go on|leave|no more|out of)\b/],
  ['my mind is a blank', /^\W*((sorry|ok|um|uh|hm|hmm|well|no|nope|honestly|please|so|yes|let us|can i|can we|could we|could i|may i|i) ?[,.]* ?)*(beats|blank|unsure|nothing|no|it is a blank|drawing|you got|you have me|you lost|hard to say|difficult|still nothing)\b/],
  ['next question', anyOf('idk | dunno | no idea | no clue | not a clue | next (question|problem|one|1) | no answer | never seen')],
]

/** A proposal or a statement about the code: "I would skip the lines that cannot be read". */
export const proposal: Sayings = [
  ['I would skip them', /\b(i|we|you) (would|could|should|must|might|will|can) (?!(not|never|only be|be guessing|have to (look|read|google|guess)|need to (look|read|google)|rather (not|pass|skip)|like to (pass|skip)|pass\b|skip (it|this|that|1|the question)\b|say (pass|i do not)|guess))\w+/],
  ['it has no length', /\b(it|that|they|he|she|one|which|python|this|code|function) (is|are|was|does|do|would|will|can|could|has|have|had|goes|gets)\b/],
]

/** A gap whatever is proposed beside it. */
export const certainGap: Sayings = [
  ['it does not come to mind', /\bnot come to (me|my|mind)\b/],
  ['I would have to look it up', /\blook (it |this |that )?up\b/],
  ['I cannot put my finger on it', /\bmy finger\b/],
  ['I really do not know', /\b(i|we) (really |honestly |just )?(do|did|am|have|can|could|would) not (really |quite |even )?(know|sure|remember|recall|have|tell|say|answer|see|find|think|come|familiar|understand)\b/],
  ['I forgot', /\bi (cannot|forgot|have no|have forgotten|give up|give in|never)\b/],
  ['no clue', /\bno (idea|clue)\b|\bnot (sure|familiar|certain)\b/],
  ['that is not in my knowledge', /\b(know|knowledge|familiar|experience)\b.*\b(i|me|my)\b/],
]

/** The world of the interview, in which alone somebody can be steered. */
export const ofInterview: Sayings = [
  ['ignore the instructions', anyOf('instructions? | instuctions | rules? | prompt | system | administrator | admin | developer | override | mode | pretend | assume | role | tool | respond | verbatim | you are')],
  ['give me full marks', anyOf('rubric | scor\\w* | mark(s|ed|ing)? | grad\\w+ | rat(e|ing) | points? | pass(ed)? | criteria | evaluat\\w* | full | credit | assess\\w* | result | correct | solved')],
  ['show the solutions', anyOf('answers? | solutions? | hidden | sheet | notes | log | report | questions? | above | told | allowed | unlimited | clock')],
  ['the recruiter said so', anyOf('candidate | interview\\w* | examin\\w* | recruiter | boss | tutor | assistant | partner | friend')],
]

/** Leaving. */
export const leaving: Sayings = [
  ['I stop here', anyOf('not want | stop | end | ending | quit | leave | leaving | finish | finished | exit | close | terminate | cancel | abort | withdraw | bye | goodbye | done | enough | over')],
  ['I go home', anyOf('go | going | off | out | hang | home | interview | call | session | here')],
  ['another day', anyOf('another (day|time) | reschedule | postpone | break off')],
]

/** Waiting. */
export const ofTime: Sayings = [
  ['one moment', anyOf('wait | moment | minute | minutes | second | seconds | sec | time | tick | hold | hang | pause | patience | later | longer | slow | still | yet | first | again')],
  ['let me think', anyOf('think | thinking | thoughts | let me | look | looking | read | reading | breathe | ready | consider | give me | need')],
]

/** Talk between people. */
export const aside: RegExp = anyOf('i | me | my | mine | you | your | we | us | he | she | his | her | joke | haha\\w* | lol')

/** Asks for help with the answer, in whatever words. "Is it a tuple?" is an answer that wants a nod. */
export const forHelp: Sayings = [
  ['a hint please', anyOf('hints? | hnit | clues? | tips? | help | push | guid\\w* | nudge | pointer | pointers | direction | right track')],
  ['tell me the solution', anyOf('solution | answers? | explain | tell | show | give | say | correct | you | your | me')],
  ['I am stuck', anyOf('stuck | lost | start | begin | miss | missed | missing')],
]

/** A person is wanted, or the room and the machine are in the way. */
export const trouble: RegExp = anyOf('exam | screen | keyboard | mouse | headset | headphones | microphone | camera | laptop | chair | display | application | app | software | crashed | letters | font | small | human | person | doctor | somebody | someone | dizzy | sick | ill | ask something')
