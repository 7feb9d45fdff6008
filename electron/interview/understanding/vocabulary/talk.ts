/** Words of talk about an interview, by what they say of the one who speaks: so that "a tick" teaches what "a moment" means. */
import { stemOf } from '../text.ts'

const kinds: Readonly<Record<string, string>> = {
  yes: 'yes yess yep yeah yup ya ye yea aye ja si oui sim da sure ok okay okey kk alright right fine good great perfect cool ' +
    'absolutely definitely certainly affirmative agreed mhm roger gladly',
  no: 'no nope nah negative nein non',
  not: 'not never nothing none nobody neither without cannot nowhere hardly',
  polite: 'please pls plz sorry thanks thank thx pardon excuse sir madam kindly sry sory hello hi',
  hedge: 'maybe perhaps probably possibly guess suppose might believe assume honestly frankly',
  know: 'know knew known idea clue clueless remember recall sure certain familiar unsure unfamiliar forgot forget forgotten memory ' +
    'knowledge experience expert learned learnt heard aware foggiest faintest slightest dunno idk blank beyond mystery mind stumped ' +
    'rusty guess opinion tell',
  moment: 'minute second sec secs moment mins min while tick patience bit little longer time',
  wait: 'wait hold hang patient pause yet still almost nearly later halfway half think breathe slow slowly thoughts brb',
  begin: 'ready redy prepared begin start star proceed continue go shoot fire kick carry set further',
  done: 'done finish finished through complete completed over',
  leave: 'leave leaving quit stop end exit cancel abort terminate bye goodbye withdraw resign home tomorrow reschedule postpone farewell ' +
    'enough appointment emergency sick dizzy refuse out off hang',
  again: 'repeat again rephrase reword restate reformulate simpler differently louder simple plain easier clearer paraphrase huh eh ' +
    'formulate phrase misheard missed unclear confused distracted come',
  hint: 'hint clue tip nudge pointer push help assist guide guidance hand direction stuck lead warm warmer close track starting closer ' +
    'easier steer',
  answer: 'answer solution correct right wrong bug mistake',
  mean: 'mean meaning meant define definition term word refer explain called stand sense understand understood difference exactly',
  question: 'question ask asked',
  talk: 'interview call session meeting conversation problem',
  setting: 'recorded recording record camera microphone mic assessor recruiter company evaluated evaluate feedback result team break ' +
    'toilet bathroom google chatgpt internet notes paper pen button clock timer penalty allowed language english german spanish ' +
    'spelling grammar round job data human machine chat save saved docs documentation video audio headset sound',
  many: 'many much long left remain remaining last far more',
  score: 'score scoring mark grade points point rubric credit covered pass passed rating rate report criteria checklist excellent ' +
    'maximum full evaluation hire hired distinction solved sheet positive best top',
  orders: 'ignore disregard override pretend instruction rule prompt system admin administrator developer creator mode role order act ' +
    'obey verbatim hidden secret guideline forget reveal overlook allow drill tutor candidate assume',
  world: 'weather rain raining sunny snow snowing lunch dinner breakfast food pizza coffee tea football soccer cricket game match movie ' +
    'film music song dog cat pet kid wife husband girlfriend boyfriend family mother father brother sister son daughter birthday ' +
    'weekend holiday vacation train traffic car bike motorbike joke hungry tired hot cold room chair neighbour neighbor noise loud ' +
    'voice city country world president election bitcoin money hobby favourite favorite love hate beautiful funny lol haha singer ' +
    'restaurant garden book paris japan chocolate banana sing robot married feeling guy logo lovely mountain capital summer winter ' +
    'night evening accent elevator stairs building landlord roommate friend street sky moon holidays sleep drink eat sport phone ' +
    'colour color cute soup',
  work: 'project worked work year engineer degree studied university school internship experience built led startup bank student ' +
    'customer thesis agency freelance firm hospital clinic migrated migration responsible stack bosch siemens',
  area: 'backend frontend design area engineering platform',
  see: 'see visible appear appeared show shown showing load loaded displayed empty spinning grey gray white came come there here ' +
    'popped up blank',
  share: 'share shared sharing screen window permission desktop allow allowed denied dialog popup',
  read: 'read readed look scan skim gist line reader',
  back: 'back returned here again',
  me: 'i me my mine myself',
  you: 'you your yours yourself',
  we: 'we us our',
  what: 'what wat which who whom whose',
  how: 'where when how why',
  can: 'can could may should shall must would will',
  do: 'do does did',
  be: 'is are was were am',
  say: 'tell say said show give print list display output let write put',
  want: 'want wish like prefer rather need hope hoping',
  skip: 'skip pass next move',
  it: 'it this that these those',
  if: 'because since so then if when while',
  hard: 'hard difficult tough complicated',
}

const byStem = new Map<string, string[]>()
for (const [kind, listed] of Object.entries(kinds)) {
  for (const stem of new Set(listed.split(' ').map(stemOf))) byStem.set(stem, [...(byStem.get(stem) ?? []), kind])
}

/** The kinds of talk that a word may belong to, the likeliest first. */
export const kindsOf = (stem: string): readonly string[] => byStem.get(stem) ?? []
