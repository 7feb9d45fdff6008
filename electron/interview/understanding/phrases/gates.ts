/** What is said where the interviewer waits for a word to go on. */
import { anyOf } from './sayings.ts'
import type { Sayings } from './sayings.ts'

/** Not yet. */
export const notReady: Sayings = [
  ['bit later', /\b(bit|little|some time|moment|minute|minutes) later\b/],
  ["in ten minutes I'll be there", /\bin (1|2|3|5|five|ten|10|couple|few) (of )?(minute|minutes|seconds|min|moments)\b/],
  ['not yet', /\b(not|no) (yet|ready|quite|quite yet|quite ready|so fast|now|there yet|done|finished|right now|finish|prepared|completely)\b/],
  ['wait',
    /\b(hang tight|hang in|for (a )?(bit|moment|minute|while|sec|second)|bit longer|little longer|a while longer|longer|half of (it|them)|spinning|spins|frozen|froze|freezes|stuck|crash\w*|greyed|gray|grey|disappear\w*|vanish\w*|gone|wait|hold on|hang on|1 (moment|second|minute|sec|min|more minute|more second|more moment)|moment|just sec|sec|second|minute|a minute|bear with me|slow down|patience|brb|be right back)\b/],
  ['give me some seconds',
    /\b(give|need|take|want|let me have|have|require|allow|gimme)( me| to)? (some|few|1|2|3|5|10|little|bit|more|second|minute|moment|sec|time|couple|another|half|while|min|quick|additional|extra|just)\b/],
  ['still reading',
    /\bstill (reading|loading|looking|waiting|not|setting|going through|on line|thinking|working|preparing|trying|scanning|processing|blank|empty|setting up|getting|finding|searching|have to|need)\b/],
  ['hmm let me see', /\blet me (read|finish|look|see|check|think|get|first|go through|scan|find|fix|close|plug|fetch|set|open|put|grab|scroll|try|adjust|take|quickly|have|re read)\b/],
  ['not yet',
    /\b(do not|can not|not|cannot|could not|nothing) (see|visible|appear|appeared|showing|loaded|shown|there|load|show|find|seeing|read|on screen|work|working|yet|displayed|is shown|appearing|come)\b/],
  ["there's only a white box", /\b(blank|empty|black|white) (screen|page|area|box)\b/],
  ['the screen is blank', /\bscreen is (blank|empty|black|white)\b/],
  ["it's loading", /\b(loading|spinner)\b/],
  ["it doesn't come up", /\b(screen share|share|sharing|button|it|popup|dialog) (is |did |does |will )?(not|failed|fails|failing|greyed|refused)\b/],
  ['almost, hang on', /\b(before (we|i) (start|begin|share|go)|almost|nearly|half way|halfway|in (a )?(minute|moment|second|sec|bit))\b/],
  ['bit more time thx', /\b(more|little|bit of|extra|some) (time|seconds|minutes)\b/],
  ['I get an error', anyOf('permission | denied | cannot share | can not share | not share | not work | did not work | error | refused | does nothing')],
  ['I do not want this', /\bdo not want\b/],
  ['I would not want that', /\bnot want\b/],
]

/** Yes, and what shows that one is through. */
export const readyWords: Sayings = [
  ['yep',
    /\b(ready|yes|yep|yeah|yup|ya|ye|sure|ok|okay|okey|k|go|go ahead|lets go|let us (go|start|begin|do|continue|proceed|move)|begin|start|proceed|continue|absolutely|definitely|certainly|affirmative|fine|alright|all right|right|of course|shoot|fire away|bring it|good to go|all set|set|prepared|sounds good|great|perfect|good|yea|aye|si|oui|ja|correct|indeed|do it|next|cool|go on|carry on|gladly|happy to|can do|vamos|yess|yees|mhm|uh huh|roger)\b/],
  ['I can see it', /\b(can|could|able to|i|now|do|just) (see|read|view) (it|code|snippet|that|them|file|screen|everything|this|problem|all|now|clearly|fine|well|python|function|1|full)\b/],
  ['its here', anyOf('see | sees | got | have | visible | seeing | appeared | appears | loaded | showing | shows | here | there | displayed | popped | ' +
    'opened | up | arrived | came | on screen | on my screen | in front of me | before me')],
  ['done',
    /\b(done|finished|read|shared|sharing|complete|completed|finish|went through|gone through|looked|through|shared it|share is on|it is on|started sharing|selected|clicked|pressed|accepted|allowed|granted|enabled|understood|seen|scanned|reviewed|skimmed|working now|active|running|got (through|to end)|gist|through (it|all|code|everything)|familiar)\b/],
]

/** No, as the first word. */
export const noWords = /^\W*(no|nope|nah|not|negative|n|never|nein|non)\b/

/** Yes in a few letters, in some of the languages that candidates think in. */
export const shortYes = /^\W*(y|ye|ya|yea|yep|yup|yeah|yes|aye|ja|si|oui|sim|da|k|kk|ok|okay|sure|done|fine|go|go ahead|alright)( (y|yes|ok|sure|done|go|please))?\W*$/
/** Said at a gate, these are no yes, whatever else they look like. */
export const holdsBack = /\b(question|nervous|later|maybe|not|no|nope|never|nothing|empty|still|when|until|only|but|first|wait|name|tell me|how|what|why|hello|hi)\b/
/** Somebody who is still reading. */
export const inTheMiddle = /\b(half|halfway|almost|nearly|still|line \d+|at the|so (many|much)|not (all|yet|everything)|part of|some of|in the middle|beginning|until)\b/
/** Takes a yes back, or ties something to it. */
export const withholds = /\b((?<!no )question(?! (1|one))|questions? (first|before)|but (first|wait|before|how|what|can|could|tell|let me)|not at all|not (really|quite|yet|sure)|no i)\b/
