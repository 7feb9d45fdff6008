/** What tells talk with the interviewer from an answer that names something. Read as `Sayings` are. */
import { anyOf } from './sayings.ts'
import type { Sayings } from './sayings.ts'

/** Somebody is spoken to, or of. */
export const persons: RegExp = anyOf('i | me | my | mine | myself | you | your | yours | yourself | u | ur | we | us | our | he | she | his | her')

/** Something is said of what is named. */
export const states: RegExp = anyOf('is | are | was | were | am | be | been | has | have | had | does | do | did | will | would | can | could | should | may | might | must | lost | won | went | came | goes | go')

/** Something is wanted, though nobody is named. */
export const wanted: RegExp = /^\W*((ok|and|so|just|now|then|come on)\W+)*(say|tell|give|show|explain|write|note|treat|reveal|know|put) (it|that|this|what|away|nothing|down)\b|\bin what (sense|way)\b|\bmeans? what\b|= what/
/** Everyday words that programs have as well: a time window, an event bus, a cold start. */
export const inPrograms: RegExp = new RegExp(anyOf('match | game | chat | cat | train | bus | window | windows | noise | outside | trip | phone | parking | desk | keyboard | monitor | party | loud | hot | cold | ' +
  'temperature | snow | storm | series | pet | book | session | lift | travel | stocks | benefits | pay | office | delivery | parcel | story | sleep').source, 'g')

/** Remarks that need no person in them. */
export const remarks: Sayings = [
  ['thanks a lot', anyOf('thanks | thank | thx | cheers | hello | hi | hey | lol | haha\\w* | lmao | wow | oops | congratulations')],
  ['nice view', anyOf('nice | lovely | beautiful | funny | silly | stupid | ridiculous | nonsense | idiot | dumb | bullshit | shit | fuck\\w* | damn | crap | shut up | get lost | go away | piss off')],
  ['we won on Saturday', anyOf('yesterday | tonight | saturday | sunday | weekend | (lost|won) again | dance | sing')],
  ['stop with the questions', /\b(stop|enough) (with|asking|bothering)\b/],
  ['blah blah', /\b(?:(\w{2,}) \1|blah|bla|yada)\b/],
]
