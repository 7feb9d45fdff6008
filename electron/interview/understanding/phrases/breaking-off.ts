/** How an answer ends, or what it says, where its speaker has not finished. */
import { anyOf } from './sayings.ts'
import type { Sayings } from './sayings.ts'

/** The words at the end of an answer, from a word's beginning on; read in the answer as it was written. */
const atEnd = (source: string): RegExp => new RegExp(String.raw`(?:^|[\s,.;])(?:${source})[\s,]*$`, 'i')
const last = (source: string): RegExp => new RegExp(String.raw`\b(?:${source})$`, 'i')

/** The thought lacks its rest. */
export const brokenOff: Sayings = [
  ['it fails if the list', last(String.raw`(whether|if|when|because|since|while) (the|a|an|its|this|each|every) [\w.]+`)],
  ['that should be', last('(should|would|could|must|will|to) be')],
  ['it is read and then it was', last('(and|but|then|because|so|before that|after that|from there|which) (i|it|we|they|you|he|she|that)( (was|were|is|are|had|have|would|will))?( at| in| with)?')],
  ['and then from there', last('(and|then|and then) from there')],
  ['so first', atEnd('so first|and then|but then|and also|and so|first of all|on the one hand|in order to')],
  ['for example', atEnd('for example|such as|because of|due to|let me (continue|start)')],
  ['what I would do is', atEnd('i mean|what i would do is|i would|i think that')],
  ['and the second problem is', atEnd('(?<=^|[.,:;] ?|\\band |\\bbut |\\bthen )(the )?(first|second|next|third|other|main|last) (one|thing|problem|issue|point|step|bug|reason)( is)?')],
  ['and the other', atEnd('(and|but|then|,) (the )?(other|next|second|third|latter|rest)( one)?( is)?')],
  ['the way I see this is that', atEnd('(the|a) (way|thing|reason|problem|issue|point) (i|we|you|with (this|that|it|the \\w+))( \\w+){0,4} (is|was)( that| to)?')],
  ['the reason for this is', atEnd('the (reason|problem|issue|fix|trick|point)( for (this|that))? is( that)?')],
]

/** Who says that more is to come; read as `Sayings` are. */
export const announced: Sayings = [
  ['I was not done', /(^\W*|\b(i|am|was|sorry|had|have) )not (finished|done)\b(?! (much|many|lot|any|anything|that|this|it|lots|very|so|such|something)\b)/],
  ['still typing', anyOf('i am still (typing|writing|explaining) | still typing | still writing | wait i (was|am) (not|still) | i was not (finished|done)')],
  ['sent too early', anyOf('pressed enter | hit enter | enter too (early|soon) | sent( it| that| this)? (early|soon) | (sent|pressed|hit|clicked|submitted) (\\w+ ){0,2}(by (accident|mistake)|accidentally|early|soon) | (accidentally|mistakenly) (sent|pressed|hit)')],
  ['let me add something', anyOf('let me (add|expand|elaborate|explain) | to add (to|1|something) | i want(ed)? to add | wanted to say more | add something | will explain')],
  ['more follows', anyOf('more coming | next part | rest (comes|follows|is coming) | more to (come|say|follow) | there is more | more in (a|the next) | next message')],
  ['to be continued', anyOf('continuing | let me (continue|finish|go on|complete) | to be continued | i will continue | continu(e|ing) in')],
  ['one more thing', anyOf('one (more|other) thing | and there is another | another one$')],
]

/** A last word that lacks nothing, though it looks so. */
export const stranded: Sayings = [
  ['the function it is called from', /\b(is|are|was|were|be|been|gets?|got) \w+(ed|en|n|t) (on|in|from|at|by|with|for|to)$/i],
  ['what fetchall gives', /\b(that|which|what|who|whom) (\w+ ){1,3}(on|in|from|at|with|for|to|gives|returns|contains|gets|makes|takes|uses|means)$/i],
  ['gone when it returns', /\b(when|once|after|until|before|where|while|if|as) ((the|a|each|every) )?[\w.]+ returns$/i],
  ['from today on', /\bfrom \w+ on$/i],
  ['it hands the result on', /\b(hands?|handed|pass(es|ed)?|goes|carr(y|ies)|moves?|gives?|later) ([\w.]+ ){0,3}on$/i],
]
