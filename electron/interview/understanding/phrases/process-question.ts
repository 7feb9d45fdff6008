/** Questions about the interview: its time, its rules, who reads it. */
import type { Sayings } from './sayings.ts'

export const process: Sayings = [
  ['how far are we through the interview?', /\bhow far (are|have|in|through|did)\b/],
  ['Are there other candidates today?',
    /\b(is|are) there (a |an |any |some )?(\w+ )?(penalty|penalties|minus|negative|limit|break|breaks|rule|rules|second|another|next|other|further|follow|way to|feedback|score|certain|minimum|maximum|dress|camera)\b.*\?/],
  ['how many are left',
    /\bhow (much|many|long) (more |longer |of )?(time|minutes|problems|questions|left|do i have|do we have|is left|remain|remaining|will|does|should|is|interview|until|tasks|snippets|parts|are left|are there|to go|have we|can i|did|sections|time do|exercises|before)\b/],
  ['how much time is left?', /\b(time|minutes) (left|remaining|remain|do i have|do we have|is left|is it|limit|budget)\b/],
  ['what time', /\bwhat time\b/],
  ['remaining time', /\bremaining time\b/],
  ['Is there any time limit for reading this?', /\btime limit\b/],
  ['what comes next?',
    /\bwhat (comes|happens|is coming|is going to happen|will happen|is|are) (next|after|afterwards|now|then|after this|later|at end|when i|if i (leave|stop|close|lose|skip|fail|run out|can not|disconnect|do not|end|press))\b/],
  ['may I run it',
    /\b(can|may|could|should|must|shall|do|am|will|would) i (still |have to |need to |be |also |now |already |then |go |allowed |able |later |come )*(to )?(skip|return|go back|back|google|search|run|execute|scroll|see|take|leave|type|write|use|look up|copy|switch|open|answer in|speak|talk|pause|break|ask|allowed|permitted|share|come back|correct|edit|draw|make|change|get|know|move|continue later|repeat|select|cite|zoom|increase|have|receive|be|work|start|finish|read|look|hear|go|code|stop|end|turn|close|drink|eat|mark|quote|press|click|retake|redo|do)\b/],
  ['is it timed',
    /\bis (this|it|interview|call|session|screen|that|my|everything|there|anyone|somebody|someone|chat|audio|camera|microphone|internet|google|there any)\b.{0,22}\b(recorded|being recorded|recording|allowed|ok|okay|possible|live|saved|stored|break|a break|time|limit|required|watching|human|timed|more|documentation|visible|mandatory|ok if|fine if|going to|part|way to|real|supposed to)\b/],
  ['are we at the end?',
    /\bare (you|we) (a |an |going |still |human|real|recording|bot|robot|ai|done|finished|there|person|listening|reading|able|on|allowed|at|halfway|now|moving|skipping|a bot|an ai|doing)\b/],
  ['when do I get feedback',
    /\b(how|where|when|who|which button) (do|can|should|will|would|is|are|does|to) (i|we|you|results|it|this|somebody|end call|result|anyone|feedback|interview|my)\b.{0,40}\b(end|leave|stop|share|results|result|feedback|scroll|select|answer|type|hear|know|evaluated|assessed|graded|see|start|pause|break|recorded|watch|watching|read|click|press|submit|send|cite|quote|zoom|font|contact|happen|get back|decide|decides|scored|informed|go back|change|use|judge|judged|review|reviews|report|told|look|looks|skip|resume|call)\b/],
  ['do I need a camera',
    /\b(do|does) (you|we|i|anyone|it|somebody|this|my) (need|want|have|expect|require|matter|record|save|see|hear|count|keep|get|grade|evaluate|lose|wait|stay)\b.{0,40}\b(code|write|break|time|type|questions|screen|camera|audio|recording|me to|full|fix|long|detail|language|english|spelling|points|grammar|microphone|headset|answers|matter|typing|sentences|share|voice|internet|call)\b/],
  ['what is the next step?', /\b(next|last|first|second|third) (problem|question|part|section|snippet|step|1)\b.{0,6}\?/],
  ['what problem are we at', /\bwhat (problem|question|part) (are|is|am)\b/],
  ['how will it work', /\bhow (is|does|will) (this|interview|it|scoring|process|session|answers|my) (work|graded|scored|evaluated|structured|go|assessed|be|interview|answers|performance)\b/],
  ['what is the next step?', /\bwhat (is|are) (process|format|structure|agenda|plan|rules|schedule|next step|next steps|order|procedure)\b/],
  ['Can I take a break later?',
    /\b(need|want|like|have|take|get|possible) (to )?(take |have )?(a )?(short |quick |little |small |5 minute |bathroom |toilet |coffee )*(break|pause|bathroom|toilet|restroom)\b/],
  ['can I go to the bathroom?', /\bbathroom\b/],
  ['restroom', /\brestroom\b/],
  ['what if I need the toilet', /\btoilet\b/],
  ['who will see this recording?',
    /\b(who|what) (is|are|will) (watching|reviewing|see|assess|assessing|reading|looking|listening|read|review|reviewed|watch|grade|evaluate|judge|recorded|saved|kept|stored)\b/],
  ['when do I get feedback', /\bwhen (will|do|can|would) (i|we|results|you)\b/],
  ['will I be recorded',
    /\bwill (i|you|there|this|it|we|someone|somebody|my|anyone|a) (get|be|hear|receive|see|send|tell|share|contact|count|have|know|recorded|look|there|human|recording|answers|talk|come|person|code)\b/],
  ['Where will the code appear?', /\bwhere (is|are|will|do|can|would|does) (end call|button|code|snippet|problem|timer|clock|screen|it|chat|i|it be)\b/],
  ['do I type or speak', /\b(voice|typing|spoken|written|type|speak)\b.*\bor\b.*\b(typing|voice|written|speak|type|write)\b/],
  ["I'm ready but could you explain how this works first?", /\bhow (this|it|interview|everything|that) (works|work|goes)\b/],
  ['What will happen if my internet breaks?', /\b(if|when) my (internet|connection|computer|screen|power|wifi|laptop|network|browser)\b/],
  ['will a human read what I said', /\b(will|would) (a )?(human|person|real|someone|somebody|anybody|anyone|you)\b.*\b(read|see|watch|look|review|check|ask|hear|listen|contact|tell)\b/],
  ['is my screen shared already?', /\b(my |is )screen shared\b.*\?/],
  ['Who will look at my answers?', /\bmy (answers|recording|data|screen|result|results|video|score)\b.*\?/],
  ['um will you ask more about this one or do we go to the next', /\bdo we go to next\b/],
  ['Are there other candidates today?', /\bare there (more|any|other|still)\b/],
  ['was that right?', /\b(is|was) (that|it|this|my answer|what i (said|say|wrote)) (all |also |also all )?(right|correct|what you|good|enough(?! (to|if|when))|true|answer|clear|ok|okay|fine|wrong)\b/],
  ['am I right?', /\bam i (right|correct|wrong)\b/],
  ['did I forget anything?', /\b(did|have) i (miss|missed|forget|forgotten|leave|left|get|got) (out )?(something|anything|everything|it right|that right|it all)\b/],
  ['does that answer it?', /\b(does|did) (that|this|it) (answer|make sense|help|suffice)\b|\bdo you (agree|follow)\b|\byou get what i mean\b/],
  ['code or words?', /\bcode\b.*\bor\b.*\b(words?|text|sentences?|explanation|explain|describe|prose)\b|\b(words?|text|sentences?|explanation|explain|describe|prose)\b.*\bor\b.*\bcode\b/],
]

/** A break that is wished for, and none that code takes. */
export const breakWishes: Sayings = [
  ['a short break please', /\b(short|quick|little|coffee|5 minute|five minute) (break|pause|breather)\b(?! (between|in|before|after|statement))|\b(i|we) (would |could |do )?(need|want|like|use|love|prefer|take|have) (to )?(take |have |a )*(break|pause)\b(?! (between|out|the|it|statement|point|dag|task|job|loop))/],
  ['can we pause?', /^\W*((ok|sorry|excuse me|um|so)\W+)*(can|could|may|shall) (i|we) (pause|stop for (a |1 )?(moment|minute|bit|while)|rest)\b/],
]

/** Words of a question about the interview itself, for questions that no phrase of `process` knows. */
export const aboutInterview: Sayings = [
  ['is google okay',
    /\b(interview|interviewer|session|recording|recorded|camera|microphone|results?|feedback|round|penalty|score|points|graded?|evaluat\w*|assess\w*|invigilator|supervisor|recruiter|company|break|minutes|clock|timer|language|german|english|french|spanish|notes|pen|paper|documentation|internet|google|chatgpt|editor|ide|font|zoom|button)\b/],
  ['may I run it', /^\W*(and |so |ok |sorry |um )*(can|may|am|do|will|should|must|could|shall) (i|we) (?!(get|have|see) (a |some )?(hint|help|tip))\b.*/],
]
