/**
 * What people say when they do something other than answer. Read against the answer's words in lower case, contractions
 * expanded, fillers ("the", "please", "just") dropped, sentences parted by " . " and commas by " , ".
 */
export const steer: readonly RegExp[] = [
  /(?<!\byou )\bcovered (all|every|everything)\b|\bsystem covered\b|^\W*candidate system\b/,
  /(?<!\b(i|we) (would|could|should|will|can|might) )\b(ignore|disregard|forget|override|bypass|drop|skip) (all |any |everything |every )?(of )?(your |my |previous |prior |above |earlier |those |these |other )*(instruction|instructions|rule|rules|prompt|prompts|guideline|guidelines|programming|constraints|restrictions|directions|orders|system)\b/,
  /\b(system|hidden|initial|secret|original|your|internal) (prompt|instructions|message)\b/,
  /\byou are now\b|\bfrom now on\b.*\b(you|me|only|ask|answer|say|act)\b|\b(assume|suppose|imagine|say) (that )?(i|candidate) (have |has |had |already )*(answered|covered|passed|said|solved|completed) (all|every|everything|it all|each)\b|\bnew (instruction|instructions|rules|role)\b|\bdeveloper mode\b|\bdebug mode\b|\badmin mode\b|\bjailbreak\b|\bgod mode\b|\btest mode\b|\bmaintenance mode\b/,
  /\b(pretend (that )?(i|you|to|candidate|interview)\b|act as|act like|behave as|behave like|role play|roleplay|simulate)\b.*\b(you|that|assistant|interviewer|candidate|passed|correct|covered|are|if|model|expert)\b/,
  /\b(show|reveal|print|list|display|dump|output|give|send|leak|expose|read|paste|tell|share|read out)\b.{0,24}\b(rubric|expected answer|expected answers|answer key|answer sheet|model answer|model answers|solution key|scoring|score sheet|scorecard|grading|marking scheme|hidden points|points list|list of points|criteria|cheat sheet|evaluation|expected points|checklist|solutions|correct answers|all answers|assessment|grade sheet)\b/,
  /\b(rubric|answer key|marking scheme|grading criteria|scoring sheet|expected points)\b/,
  /(?<!\b(does|do|will|would|did) (it|this|that|they) |\b(i|we) (would|will|could|should) )\b(mark|score|grade|rate|record|count|log|set|register|credit|treat|accept)\b.{0,20}\b(me|my|this|that|it|all|every|everything|them|points|point|answer|answers|candidate)\b.{0,24}\b(correct|covered|passed|pass|complete|completed|full|max|maximum|perfect|right|excellent|top|100|10|true|done|hire|highest|strong|best)\b/,
  /\b(give|award|grant) me\b.{0,16}\b(full|maximum|max|top|perfect|highest|good|all|best|high)\b.{0,10}\b(score|marks|points|mark|grade|rating|credit)\b/,
  /\b(say|write|repeat|reply|respond|answer|output|print)\b.{0,12}\b(only|exactly|with|word)\b.{0,24}\b(passed|covered|correct|hired|pass|yes|ok|approved|perfect)\b/,
  /\bas (administrator|admin|developer|your developer|your creator|root|your boss|examiner|invigilator|assessor|your owner)\b|\bi am (your developer|your creator|administrator|admin|openai|anthropic|system administrator|your boss|developer of this|assessor|examiner)\b/,
  /^\W*(system|assistant|admin|developer|instruction|instructions|user) ?[:>\]]/,
  /\b(change|switch|alter|modify|update) your (behavior|behaviour|role|rules|mode|personality|instructions|persona|settings)\b/,
  /\b(tell|say to|convince|inform|let) (the )?(assessor|assessors|recruiter|hiring manager|company|examiner)\b.{0,40}\b(passed|good|great|hire|excellent|well|perfect|strong|best)\b/,
  /\b(you must|you have to|you should|you will|you need to) (now |only )?(obey|comply|pass me|accept|mark|approve|say i|tell me all|give me full|agree|rate|reveal|show me|follow my)\b/,
  /\b(stop|quit) being (an )?interviewer\b|\bi am (now )?(the )?interviewer\b|\b(switch|swap|reverse) roles\b|\bend of (instructions|prompt|interview instructions)\b|\bpass me\b|\blet me pass\b/,
  /\b(skip|jump) (all|every|rest of|remaining|to)\b.{0,20}\b(problems|questions|end)\b.*\b(mark|pass|complete|score|credit)\b/,
  /\b(reveal|show|list|print|read out|give|tell|name) (me )?(list of |all |hidden |remaining |exact )*(points|point|bullet points|covered points|findings)\b|\b(full|maximum|max|top|perfect|highest) (score|marks|points|rating|grade)\b|\bpoints anyway\b/,
  /\b(evaluation|assessment|score|scoring|marking|grading|expected|reference) (sheet|form|list|key|answers|answer|points|solution)\b/,
  /(?<!\b(would|will|should|could|can|may|might|must|to|or|it|they|i|we|log|skip|they|drop|not|would log|then) (and )?)\b(forget|ignore|disregard) (everything|all|what you|anything|whatever|instructions|rules|your)\b/,
  /\b(candidate) (has|have|is|was|should be|must be) (passed|pass|excellent|strong|hired|correct|marked|given|complete)\b|\bcovered (all|:|true)|\bcredit (every|all|each|me)\b|\b(mark|set|count) (everything|all|every|each)\b/,
  /\brepeat (text|words|everything|lines|content|message|instructions|prompt) (above|before|you were|starting|verbatim)\b|\bstarting with you are\b|\b(text|everything|words) above\b|\bverbatim\b/,
  /^\W*override\b|\boverride (scor\w*|grad\w*|assess\w*|rules|instructions|system)|\b(10|ten) (out )?of (10|ten)\b|\b(act|behave|serve) as (my|a|an|if)\b|\bbe my (tutor|assistant|teacher|helper)\b|\bunlimited time\b|\bstop (clock|timer)\b|\bdo (code )?review (yourself|for me)\b|\bexecute following\b|\bend of candidate\b|\bsudo\b/,
  /\byour (programming|configuration|instruction|policy|policies|guidelines|training|source code|system)\b/,
]

export const end: readonly RegExp[] = [
  /\b(want|like|need|have|going|wish|prefer|ready|decided|love|rather|will|must|let me|let us|can we|could we|shall we|may i|can i|should we) (to )?(stop it|stop there|end it|drop out|hang up|go now|go home|call it|wrap up|(leave|quit|stop|end|finish|cancel|withdraw|exit|terminate|abort)(?= ?($|[.,?!]|(now|here|this|today|early|soon|immediately|already|then|please|interview|call|meeting|conversation|session|because|and|at this|thank|thanks|for (today|now|me|good)|sorry|if (that|you|it)|i|my)\b)))(?! (session|this|call|and|if|because) (with|in|after|properly|function|request|loop|block|statement|part|line|method|reuse|release))/,
  /\b(stop|end|quit|leave|cancel|abort|terminate|finish|close|exit) (interview|call|session|meeting|this interview|this call|this session|it here|here|now|this now)\b(?! (with|in|after|properly|function|when|explicitly|before|once|using|manually|on)\b)/,
  /\b(bye|goodbye|good bye|bye bye|see you|farewell|hang up|i am leaving|i am out(?! of)|i quit|i give up|i am quitting|i am off|have to go|got to go|need to go|must go|i resign|i withdraw)\b/,
  /\bi (am )?(do not|no longer|not) (want|wish|like|going) (to )?(continue|go on|proceed|carry on|do this|keep going)\b|\bi (can not|cannot) (continue|go on|carry on|proceed)\b|\bdo not want to (continue|go on|do this)\b/,
  /\b(another time|some other time|other day|another day|come back later|reschedule|postpone)\b/,
  /\b(that is|that will be|that would be|it is) (enough|all|it) (for today|for me today|for now|i want to|i am done)\b|\benough for today\b|\bi am done (here|with (this|interview)|for today|talking)\b|\bi have had enough\b|\bcall it (a )?(day|quits)\b/,
  /\bend call\b(?! button)/,
  /^\W*(please |ok |i |just |pls )*(stop|exit|quit|leave|cancel|abort|end|finish|terminate|stop please|stop it|end it|cancel it|stop now|end call|hang up|enough)( (please|now|it|here|interview|call|this|pls|intervew|session|thanks|thank you))*\W*$/,
  /\b(rather|prefer to|would like to) not (go on|continue|proceed|do (this|it)|take|have|sit|start|be here)\b|\b(stop|end|leave|quit|cancel|finish) (the |this )?(interv\w*|call)\b|\bgo home\b|\b(do not|not) want to (start|do this|do it|be here|take part|participate)\b|\bnot for me\b.*\b(leave|stop|end)\b|\bwant out\b|\blet us (stop|end|finish|leave it)\b/,
]

export const repeat: readonly RegExp[] = [
  /\b(can|could|would|will|may|might|pls|you|mind|want you|like you|need you|ask you)\b.{0,24}\b(repeat|rephrase|reword|restate|paraphrase|reformulate|re phrase)\b/,
  /^\W*(sorry |ok |i am sorry |hi |again |no |yes |hey |excuse me |um )*\W*(repeat|rephrase|reword|restate|say again|once more|1 more time|again|come again|pardon|what|huh|sorry|excuse me|say that again|say it again|pardon me|beg your pardon|ask again|ask it again|repeat it|eh|what again)( me| again| for me| sir| that| it| thanks| time| you said| did you say| to me| now| question| was that| is question| \?)*[\s.?!,]*$/,
  /\b(repeat|rephrase|reword|reformulate|restate|paraphrase) (it|that|this|question|your question|last question|last|last part|your|me|again|task|what you|sentence|your last)\b/,
  /\b(say|ask|tell|explain|put|phrase|word|read|formulate|state|write|give|send|post|hear)\b.{0,10}\b(that|it|this|question|your question|me|me that|same|last 1|last part|what you said)\b.{0,16}\b(again|differently|another way|other way|different way|in other words|1 more time|once more|simpler|different words|other words|in simple|more simply|slower|more clearly|a different way|simple words|second time|easier words|easier|more slowly)\b/,
  /\b(not|did not|do not|could not|can not|not really|hardly) (hear|heard|catch|get|got|understand|follow|understood|parse|grasp|read)\b.{0,14}\b(question|that|you|it|what you|last|you said|this|asking|part|sentence|ask)\b/,
  /\b(repeating|rephrasing|rewording)\b(?! (request|requests|call|calls|it until|task))|\blost you\b|\b(missed|lost|forgot) (that|question|your question|it|last part|what you|the question|last question|what you said|last bit|last thing|what you asked|what question)\b/,
  /\bwhat (was|is|were) (question|your question|last question|it again|that again|that|you asking|last 1|last part|asked|exact question|question again|you saying)\b/,
  /\bwhat (exactly )?(did|do) you (exactly )?(say|ask|asked|just say|just ask|want me to|want to know|want from me|want|mean with question|mean by that|mean by this|mean by question|need from me|mean)\b/,
  /\bwhat (exactly )?(are|is it|were) (you )?(exactly )?(asking|looking for|after|want to know|you want)\b/,
  /\bquestion (is|was|sounds|seems) (\w+ ){0,2}(vague|unclear|confusing|complicated|long|broad|general|ambiguous|hard to (follow|understand)|not clear)\b|\b(question|that|it|wording) (is|was) (not clear|unclear|confusing|not understandable|too complicated|a bit unclear|not so clear|not very clear)\b|\b(unclear|confusing|not clear) (question|to me what)\b/,
  /\bi (am )?not (sure|clear|certain|following) (what|about|i understand|i follow|which|on what|i understood|i got|if i understand|whether i understand|how to understand).{0,24}\b(question|asking|ask|want|mean|you|asked)\b/,
  /\b(simpler|other|different|easier|plain|another|own) (words|wording|terms|english|way to ask|language)\b|\bcome again\b|\b1 more time\b|\bsay again\b|\bpardon\b|\bonce again\b.{0,12}$|\bwhich question\b/,
  /\b(no|not|do not|did not) (understand|understood|get|got|hear|catch)\b(?!.{0,24}\b(idea|clue|answer|anything|experience)\b)( well| it| you| your question| question)?\W*(please |pls |, )*(repeat|again|once|rephrase|say)?/,
  /\bwhere were we\b|\bwhat should i (talk|speak|tell|say|write) about\b|\blost (my )?(train|thread|place)\b|\bdid not (hear|catch|get|understand|follow)\b|\bi did not hear\b|\bagain (please|pls|slowly|slower)\b|\bquestion (again|once more|1 more)\b|\bgo over (that|it|question) again\b|\brun that by me\b/,
]

export const hint: readonly RegExp[] = [
  /\b(hint|hints|clue|clues|nudge|tip|pointer)\b(?!.{0,14}\b(type|typing|types|annotation|annotations|is null|to|in memory)\b)/,
  /\b(tell|give|show|say|reveal|share|provide|want|know|need|have|explain|hear) (me |us |to me )?(what |correct |right |full |your |actual |expected |me )*(answer|solution|correct answer|answers|right answer|solutions)\b/,
  /\bwhat (is|would be|was|are|should be|will be) (correct |right |your |expected |actual |good |proper |best |ideal |real )*(answer|solution|answers|response)\b(?! (from|object|type))/,
  /\b(help|assist|guide) me\b|\b(some|little|bit of|any|bit|more|your) (help|guidance|assistance)\b|\bgive me (a )?(direction|lead|start|starting point|example|idea|first step|beginning|something to go on|options)\b|\bneed (some |a bit of )?help\b|\bget me started\b|\bpoint me\b|\bhelp out\b|\bhelp here\b/,
  /\bwhat (is|am i|do i|did i|should i|would you|do you) (missing|miss|look for|looking for|expect|expecting|say|answer|do here|think is wrong|say here|look at|be looking)\b/,
  /\b(tell|show) me (what|where|which|why|how) (is |it is |you |i |to |bug|problem|error|mistake|wrong|line|part|should|fix|issue|answer)\b/,
  /\bwhere (should|do|would) i (look|start|begin|focus)\b|\bwhich (line|part|function) (should|do|is|has|would)\b|\bam i (close|on right track|right|warm|near|getting|on track)\b|\b(is|was) (that|it|this|my answer) (right|correct|what you|good|enough(?! (to|if|when))|true|answer)\b|\bright track\b|\bso what is it\b|\bwhat is it then\b/,
  /\b(can|could|would) you (answer|solve|do|fix) (it|this|that|question|for me)\b|\banswer (it )?for me\b|\bjust tell me\b|^\W*(ok |so |then |well )*tell me[\s.]*$|\bwhat do you (think(?! (about|of) (?!(it|this|that|line|code|my|answer)\b))|expect|suggest|recommend|want to hear)\b|\bwhat should (it|i|we) (be|say|answer|do|change)\b/,
  /^\W*(please |pls |i need |need |little |some )*(help|hint|hnit|tip|clue|hints|tips)( me| please| pls| here)?\W*$/,
  /\b(help|hint|clue|tip)\W*$|\b(telling|showing|giving) me\b|\b(little|small|gentle|tiny|some) push\b|\bthrow me (a )?\w+\b|\b(steer|direct|lead|guide|point|put|set|push) me\b|\b(right|correct|good) (path|way|road|direction|track)\b.{0,12}\?|\bwhat (did|do|have|am|was) i (over ?look|miss|forget|not see|not seen|missed|overlooked|forgotten|missing|overlooking|not seeing)\w*\b|\bi could use (some |a )?(help|hand|assistance)\b|\b(lend|give) me (a )?hand\b|\bwould you (say|suggest|recommend)\b.*\?|\bnarrow (it|this|that) down\b|\bpush me\b|\bmake it easier\b|\blead me\b|\bam warm\b|\bam i (cold|hot|off)\b|\bi give up\b.*\bwhat\b|\bwhat is wrong (with|in|here|there)?( it| that| this| here| code| line)?( then)?\W*$|\b(any|more) (tips|help|hints|clues)\b|\bcorrect (way|version|answer|solution|code)\b.*\?|\bwa?ts? (the )?(answer|solution)\b|\bput me (in|on)\b|\bdirection\b.*\?/,
]

export const process: readonly RegExp[] = [
  /\bhow far (are|have|in|through|did)\b|\b(is|are) there (a |an |any |some )?(\w+ )?(penalty|penalties|minus|negative|limit|break|breaks|rule|rules|second|another|next|other|further|follow|way to|feedback|score|certain|minimum|maximum|dress|camera)\b.*\?|\bhow (much|many|long) (more |longer |of )?(time|minutes|problems|questions|left|do i have|do we have|is left|remain|remaining|will|does|should|is|interview|until|tasks|snippets|parts|are left|are there|to go|have we|can i|did|sections|time do|exercises|before)\b/,
  /\b(time|minutes) (left|remaining|remain|do i have|do we have|is left|is it|limit|budget)\b|\bwhat time\b|\bremaining time\b|\btime limit\b|\brunning out of time\b.*\?/,
  /\bwhat (comes|happens|is coming|is going to happen|will happen|is|are) (next|after|afterwards|now|then|after this|later|at end|when i|if i (leave|stop|close|lose|skip|fail|run out|can not|disconnect|do not|end|press))\b/,
  /\b(can|may|could|should|must|shall|do|am|will|would) i (still |have to |need to |be |also |now |already |then |go |allowed |able |later |come )*(to )?(skip|return|go back|back|google|search|run|execute|scroll|see|take|leave|type|write|use|look up|copy|switch|open|answer in|speak|talk|pause|break|ask|allowed|permitted|share|come back|correct|edit|draw|make|change|get|know|move|continue later|repeat|select|cite|zoom|increase|have|receive|be|work|start|finish|read|look|hear|go|code|stop|end|turn|close|drink|eat|mark|quote|press|click|retake|redo|do)\b/,
  /\bis (this|it|interview|call|session|screen|that|my|everything|there|anyone|somebody|someone|chat|audio|camera|microphone|internet|google|there any)\b.{0,22}\b(recorded|being recorded|recording|allowed|ok|okay|possible|live|saved|stored|break|a break|time|limit|required|watching|human|timed|more|documentation|visible|mandatory|ok if|fine if|going to|part|way to|real|supposed to)\b/,
  /\bare (you|we) (a |an |going |still |human|real|recording|bot|robot|ai|done|finished|there|person|listening|reading|able|on|allowed|at|halfway|now|moving|skipping|a bot|an ai|doing)\b/,
  /\b(how|where|when|who|which button) (do|can|should|will|would|is|are|does|to) (i|we|you|results|it|this|somebody|end call|result|anyone|feedback|interview|my)\b.{0,40}\b(end|leave|stop|share|results|result|feedback|scroll|select|answer|type|hear|know|evaluated|assessed|graded|see|start|pause|break|recorded|watch|watching|read|click|press|submit|send|cite|quote|zoom|font|contact|happen|get back|decide|decides|scored|informed|go back|change|use|judge|judged|review|reviews|report|told|look|looks|skip|resume|call)\b/,
  /\b(do|does) (you|we|i|anyone|it|somebody|this|my) (need|want|have|expect|require|matter|record|save|see|hear|count|keep|get|grade|evaluate|lose|wait|stay)\b.{0,40}\b(code|write|break|time|type|questions|screen|camera|audio|recording|me to|full|fix|long|detail|language|english|spelling|points|grammar|microphone|headset|answers|matter|typing|sentences|share|voice|internet|call)\b/,
  /\b(next|last|first|second|third) (problem|question|part|section|snippet|step|1)\b.{0,6}\?|\bwhat (problem|question|part) (are|is|am)\b|\bhow (is|does|will) (this|interview|it|scoring|process|session|answers|my) (work|graded|scored|evaluated|structured|go|assessed|be|interview|answers|performance)\b|\bwhat (is|are) (process|format|structure|agenda|plan|rules|schedule|next step|next steps|order|procedure)\b/,
  /\b(need|want|like|have|take|get|possible) (to )?(take |have )?(a )?(short |quick |little |small |5 minute |bathroom |toilet |coffee )*(break|pause|bathroom|toilet|restroom)\b|\bbathroom\b|\brestroom\b|\btoilet\b/,
  /\b(who|what) (is|are|will) (watching|reviewing|see|assess|assessing|reading|looking|listening|read|review|reviewed|watch|grade|evaluate|judge|recorded|saved|kept|stored)\b/,
  /\bwhen (will|do|can|would) (i|we|results|you)\b|\bwill (i|you|there|this|it|we|someone|somebody|my|anyone|a) (get|be|hear|receive|see|send|tell|share|contact|count|have|know|recorded|look|there|human|recording|answers|talk|come|person|code)\b/,
  /\bwhere (is|are|will|do|can|would|does) (end call|button|code|snippet|problem|timer|clock|screen|it|chat|i|it be)\b|\b(voice|typing|spoken|written|type|speak)\b.*\bor\b.*\b(typing|voice|written|speak|type|write)\b|\bwhat (kind|type|sort) of (interview|questions|problems|code|test|company|role)\b|\bhow (this|it|interview|everything|that) (works|work|goes)\b/,
  /\b(if|when) my (internet|connection|computer|screen|power|wifi|laptop|network|browser)\b|\b(will|would) (a )?(human|person|real|someone|somebody|anybody|anyone|you)\b.*\b(read|see|watch|look|review|check|ask|hear|listen|contact|tell)\b|\b(my |is )screen shared\b.*\?|\bmy (answers|recording|data|screen|result|results|video|score)\b.*\?|\bdo we go to next\b|\bare there (more|any|other|still)\b/,
]

export const notReady: readonly RegExp[] = [
  /\b(bit|little|some time|moment|minute|minutes) later\b|\bin (1|2|3|5|five|ten|10|couple|few) (of )?(minute|minutes|seconds|min|moments)\b/,
  /\b(not|no) (yet|ready|quite|quite yet|quite ready|so fast|now|there yet|done|finished|right now|finish|prepared|completely)\b/,
  /\b(hang tight|hang in|for (a )?(bit|moment|minute|while|sec|second)|bit longer|little longer|a while longer|longer|half of (it|them)|spinning|spins|frozen|froze|freezes|stuck|crash\w*|greyed|gray|grey|disappear\w*|vanish\w*|gone|wait|hold on|hang on|1 (moment|second|minute|sec|min|more minute|more second|more moment)|moment|just sec|sec|second|minute|a minute|bear with me|slow down|patience|brb|be right back)\b/,
  /\b(give|need|take|want|let me have|have|require|allow|gimme)( me| to)? (some|few|1|2|3|5|10|little|bit|more|second|minute|moment|sec|time|couple|another|half|while|min|quick|additional|extra|just)\b/,
  /\bstill (reading|loading|looking|waiting|not|setting|going through|on line|thinking|working|preparing|trying|scanning|processing|blank|empty|setting up|getting|finding|searching|have to|need)\b/,
  /\blet me (read|finish|look|see|check|think|get|first|go through|scan|find|fix|close|plug|fetch|set|open|put|grab|scroll|try|adjust|take|quickly|have|re read)\b/,
  /\b(do not|can not|not|cannot|could not|nothing) (see|visible|appear|appeared|showing|loaded|shown|there|load|show|find|seeing|read|on screen|work|working|yet|displayed|is shown|appearing|come)\b/,
  /\b(blank|empty|black|white) (screen|page|area|box)\b|\bscreen is (blank|empty|black|white)\b|\b(loading|spinner)\b|\b(screen share|share|sharing|button|it|popup|dialog) (is |did |does |will )?(not|failed|fails|failing|greyed|refused)\b|\b(before (we|i) (start|begin|share|go)|almost|nearly|half way|halfway|in (a )?(minute|moment|second|sec|bit))\b/,
  /\b(more|little|bit of|extra|some) (time|seconds|minutes)\b|\b(permission|denied|cannot share|can not share|not share|not work|did not work|error|refused|does nothing)\b|\bdo not want\b|\bnot want\b/,
]

export const doesNotKnow: readonly RegExp[] = [
  /\b(do not|does not|did not|don t|not really|not|never|would not|could not|can not|cannot) (know|knew|remember|recall|have (idea|clue|answer|any idea|any clue|any|anything|good answer|experience|knowledge|slightest|faintest|good example|example|concrete example|opinion)|got (clue|idea))\b/,
  /\b(no|zero|not any|without|not have|not slightest|not got) (idea|clue|answer|knowledge|experience|thoughts|opinion|guess|ideas|clues|thought|answers|good answer)\b/,
  /\b(idk|dunno|no idea|beats me|(pass|skip)(?= ?($|[.,?!]|(it|this|that|1|question|please|pls|for|now|to|on|these|here|over|i|sorry|next)\b))|stumped|stuck|clueless|(i am|i got|am|got|me|bit|totally|completely) lost|lost here|i forgot|my mind is blank|mind blank|blank|next (question|topic|1|problem|please|pls)|(move|go|going|moving) (on|ahead|forward|over)?( to)? ?next|move on|moving on|no comment|you got me|got me there|you have me there|mystery to me|greek to me|escapes me|fuzzy|rusty|hard to say|difficult to say|hard question|tough 1)\b/,
  /\b(not|am not|not really|not so|not very|not quite|not too|not entirely|not at all|not 100) (sure|certain|familiar|aware|confident|experienced|expert|able|clear)\b|\bunsure\b|\bunfamiliar\b/,
  /\bnever (used|seen|worked|heard|did|done|tried|touched|learned|learnt|use|work|written|came|come|had|saw|thought)\b|\b(beyond (my|me|what i)|i (have |had )?(not|never) (\w+ )?(come across|encountered|worked|used|seen|dealt|learned|learnt|looked into|met|studied)|not something i|out of ideas|new to (me|this|airflow|fastapi|async|python|sqlmodel|aiohttp)|above my|beyond me|over my head|outside my|out of my|not my area|not my field|not my thing|not my strength)\b/,
  /\b(can not|cannot|could not|unable to|not able to|not) (answer|tell|say|think|figure|see|explain|find|come up|remember|recall|spot|help|name|guess|work out|imagine|give you)\b|\bnothing (comes|occurs|comes to mind|more|else|i can think|that i)\b|\bdrawing (a )?blank\b|\bi give up on\b|\bslipped my mind\b|\bno more\b|\bnothing\b\W*$/,
  /^\W*next\W*$|\b(do not|dont|don) no\b|\bdoes not come to me\b|\b(have to|need to|would have to|must) (look (it|this|that)? ?up|google|check documentation|read up|research)\b|\bnot (a )?(clue|idea)\b|\bi give up\b|\bno (sorry|i do not)\b/,
]

export const readyWords: readonly RegExp[] = [
  /\b(ready|yes|yep|yeah|yup|ya|ye|sure|ok|okay|okey|k|go|go ahead|lets go|let us (go|start|begin|do|continue|proceed|move)|begin|start|proceed|continue|absolutely|definitely|certainly|affirmative|fine|alright|all right|right|of course|shoot|fire away|bring it|good to go|all set|set|prepared|sounds good|great|perfect|good|yea|aye|si|oui|ja|correct|indeed|do it|next|cool|go on|carry on|gladly|happy to|can do|vamos|yess|yees|mhm|uh huh|roger)\b/,
  /\b(can|could|able to|i|now|do|just) (see|read|view) (it|code|snippet|that|them|file|screen|everything|this|problem|all|now|clearly|fine|well|python|function|1|full)\b|\b(see|sees|got|have|visible|seeing|appeared|appears|loaded|showing|shows|here|there|displayed|popped|opened|up|arrived|came|on screen|on my screen|in front of me|before me)\b/,
  /\b(done|finished|read|shared|sharing|complete|completed|finish|went through|gone through|looked|through|shared it|share is on|it is on|started sharing|selected|clicked|pressed|accepted|allowed|granted|enabled|understood|seen|scanned|reviewed|skimmed|working now|active|running|got (through|to end)|gist|through (it|all|code|everything)|familiar)\b/,
]

export const noWords = /^\W*(no|nope|nah|not|negative|n|never|nein|non)\b/

/** Words of talk that has nothing to do with the interview. */
export const offTopic: readonly RegExp[] = [
  /\b(uncomfortable|how are you|where are you from|do you like|something else|by the way)\b/,
  /\b(weather|rain|raining|sunny|lunch|dinner|breakfast|pizza|coffee|tea|football|soccer|cricket|basketball|match|game|games|movie|film|netflix|music|song|dog|cat|cats|dogs|pet|kids|children|wife|husband|girlfriend|boyfriend|family|mother|father|mom|dad|brother|sister|grandmother|grandma|birthday|party|weekend|holiday|vacation|beach|travel|trip|my train|train was|traffic|car|bike|bus|politics|election|president|war|bitcoin|crypto|stocks|lottery|joke|jokes|poem|story|recipe|cook|cooking|hungry|tired|sleepy|hot|cold|headache|salary|pay|benefits|vacation days|office|neighbours|neighbors|garden|birds|moon|mars|universe|meaning of life|horoscope|zodiac|love|marry|favourite|favorite|hobby|hobbies|tv|television|phone|shoes|shirt|hair|beer|wine|drink|restaurant|city|country|hometown|chair|desk|keyboard|monitor|window|noise|outside|knock|doorbell|delivery|parcel|team won|world cup|olympics|guitar|piano|gym|marathon|yoga|hiking|school friend|haircut|plants|concert|airport|flight|hotel|parking)\b/,
  /\b(how are you|how is (it going|your day|life)|how do you do|what is your name|do you (like|have feelings|sleep|eat|dream|love|watch|know any|play|believe|enjoy)|who (made|built|created|are) you|are you (married|happy|single|tired|bored|chatgpt|gpt|conscious)|tell me (a|an|about you|about yourself|some|1|joke|story|something)|nice to meet|where are you from|how old|your (name|hobby|day|favorite|favourite|opinion on|job|family))\b/,
  /\b(mondays|air conditioning|lol|haha|hahaha|lmao|star wars|penguins|documentary|banana|cute|loud|drilling|lift|nice voice|voice|brothers|sisters|siblings|elections|club|poems|poetry|summer|winter|snow|temperature|sleep|slept|breakfast|sandwich|cake|chocolate|fish|bird|horse|baby|son|daughter|cousin|uncle|aunt|friend|friends|neighbour|neighbor|concert|singer|actor|book|novel|series|episode|video game|playstation|xbox|minecraft|chess|tennis|golf|running shoes|swimming|sunshine|storm|bitcoin|dollar|euro|rent|mortgage|apartment|flat|doctor|hospital|sick|ill|dentist|covid|vaccin\w*|religion|god|church|aliens|ghost)\b/,
]

/** Words of a question about the interview itself, for questions that no pattern of `process` knows. */
export const aboutInterview: readonly RegExp[] = [
  /\b(interview|interviewer|session|recording|recorded|camera|microphone|results?|feedback|round|penalty|score|points|graded?|evaluat\w*|assess\w*|invigilator|supervisor|recruiter|company|break|minutes|clock|timer|language|german|english|french|spanish|notes|pen|paper|documentation|internet|google|chatgpt|editor|ide|font|zoom|button)\b/,
  /^\W*(and |so |ok |sorry |um )*(can|may|am|do|will|should|must|could|shall) (i|we) (?!(get|have|see) (a |some )?(hint|help|tip))\b.*/,
]

/** Yes in a few letters, in some of the languages that candidates think in. */
export const shortYes = /^\W*(y|ye|ya|yea|yep|yup|yeah|yes|aye|ja|si|oui|sim|da|k|kk|ok|okay|sure|done|fine|go|go ahead|alright)( (y|yes|ok|sure|done|go|please))?\W*$/
/** Said at a gate, these are no yes, whatever else they look like. */
export const holdsBack = /\b(question|nervous|later|maybe|not|no|nope|never|nothing|empty|still|when|until|only|but|first|wait|name|tell me|how|what|why|hello|hi)\b/
/** Somebody who is still reading. */
export const inTheMiddle = /\b(half|halfway|almost|nearly|still|line \d+|at the|so (many|much)|not (all|yet|everything)|part of|some of|in the middle|beginning|until)\b/
/** Takes a yes back, or ties something to it. */
export const withholds = /\b((?<!no )question(?! (1|one))|questions? (first|before)|but (first|wait|before|how|what|can|could|tell|let me)|not at all|not (really|quite|yet|sure)|no i)\b/

export const clarification: readonly RegExp[] = [
  /\bw(h)?ats? (does|do|did|is) (it |you |that |this |word |term |by )*.{0,40}\b(mean|means|stand for|refer to|mean by)\b(?! (with|by) (that|this|question|it)\b)/,
  /\b(what do you mean|what you mean|meaning|what do you understand|what is meant|what did you mean) (by|with|of|under|when you say) (?!(that|this|question|it)\b)/,
  /\b(define\b|definition of|not (know|understand) (word|term)|(not|un) ?familiar with (word|term)|explain (word|term|what .{1,30} (is|means|does)|[a-z]{3,20})( (to me|please|first|pls|shortly|again))*\W*$)/,
  /\b(by|with|when you say|say) .{2,40} (do you|did you|you) mean\b|\bdo you mean\b|\bdid you mean\b|\byou mean (?!that\b|i\b|me\b).{2,40}\?/,
  /\b(what|wat|whats|what s) (is|are|was|exactly is) (an? )?(?!(next|left|answer|question|wrong|problem|time|your|it|that|this|you|my|best|correct|right|expected|solution|going|process|rubric|missing|purpose)\b)[a-z0-9_.>]{2,30}( (exactly|here|again|there|in this context|for|please|in python|in line|anyway|library|thing|that library|table|key|function|doing|do|that|used for|of|code|these|in|the|this|context|again)| [a-z]{2,16}){0,4} ?\?*$/,
  /\b(what|which) (does|do|is) (>>|<<|%s|@|\*|[a-z_. ]{1,30}) (do|mean|for|stand|does)\b.*|\bwhat does\b.*\b(do|mean|stand for)\b.{0,30}\?/,
  /\bwhat( is| s)? that (library|word|term|thing|module|framework|function)\b|^\W*[a-z_]{3,20} ?[?.,]? (what is that|what is this|what is it|whats that|what that)\W*$|\bnever heard of\b.*\bwhat\b|\b(term|word|expression) .{2,30} (means|mean|is)\b|\b1 word\b.*\bwhat\b/,
  /\bwhen you (say|ask|speak|talk)\b.*\?|\b(which|what) .{2,30} (are|do|did|were) you (talking|referring|speaking|meaning|mean|refer|talk)\b|\bdifference between\b.*\?|\bwhat is difference\b/,
  /\b(do|does|did|am) not (know|understand|sure|familiar|get) (about )?what (?!(it|this|that|happens|you|to|is|i|we|they|question|problem|bug|answer|should|would|exactly)\b)[a-z_.]+( [a-z_]+)? (means?|is|are|stands? for)\W*$/,
  /^\W*(and |so |sorry |ok |um |hm )*(what|wat) (is|are) (?!(it|this|that|wrong|answer|missing|question|problem|next)\b)[a-z_. ]{2,30}, (i )?(have |am |do |did |had )?(not|never)\b/,
  /\bwhat (kind|type|sort) of .{2,30} do you mean\b|\bis .{2,30} same as\b.*\?/,
]


const phrases: Readonly<Record<string, readonly RegExp[]>> = {
  steer, end, repeat, hint, process, clarification, offTopic, aboutInterview, doesNotKnow, notReady, readyWords,
  noWords: [noWords], shortYes: [shortYes], holdsBack: [holdsBack], inTheMiddle: [inTheMiddle], withholds: [withholds],
}

/** Names of the lists above of which a phrase is met. */
export const phrasesMet = (plain: string): readonly string[] =>
  Object.keys(phrases).filter((name) => phrases[name]?.some((pattern) => pattern.test(plain)))
