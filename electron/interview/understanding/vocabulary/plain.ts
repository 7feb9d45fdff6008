/** Frequent English words, so that none of them is taken for a misspelt word of the vocabulary. */
export const plainWords: readonly string[] = `
spelling spell smell smelling about above across actual after again against ahead allow almost alone along already although always among amount another answer anyone anything
apart appear apply around asked aside assume attempt aware based basic became because become before began begin behind being believe below beside
between beyond bring brought build built called cannot carry cases catch cause certain change cheap choice choose clean clear client clock close
coding comes coming common company compare complete concern connect consider contain content control correct course cover create current daily
deal decide decided deep define depend describe design detail develop didn different difficult direct does doing done doubt down during each early easier
easily easy effect either else empty engine enough ensure enter entire equal especially even event eventually every everyone everything exact
exactly example except exist expect experience explain explicit extra facing fact fairly fall false familiar family faster feature feel field
fields figure final finally find fine finish first fixed follow followed following force forget forgot form found front full further future general getting
give given gives giving glad going gone good great group grow guess half hand handle happen happens happy hard have having head hear heard heavy
hello help helped here hidden high hold hope hour hours house however human idea image imagine immediately important include indeed inner inside instance
instead interest issue itself just keep kept kind knew know known large last late later latter lead learn learned least leave left less level light
likely line lines little live local logic long longer look looked looking lose made main major make makes making manage many matter maybe mean means meant
mention merge might mind minor minute minutes miss moment money month more morning most mostly move much must myself name named near nearly need
needed never newer next nice night noise none normal nothing notice number obvious often okay older once only opinion option order other others otherwise
ought outer outside over overall paper part parts pass passed passes past path people perfect perhaps person phase phone piece place places plain plan play
please plenty point points possible power practice prefer prepare present pretty prevent price print problem process project proper properly provide public
purpose putting quality question quick quickly quiet quite raise rather reach read reading ready real realise realize really reason receive recent
remain remember remove reply rest return review right room round running safe same save saying says scene school second section seem seems seen sense sent
separate serious serve service several shall shape share short should show shown shows side similar simple simply since single situation size slightly small solution
solve some somebody someone something sometimes somewhere soon sorry sort sound source space speak special spend stage stand start started state
stay step still stop story straight strange string strong stuff style such suggest supposed sure switch system take taken takes taking talk team
tell tend term terms test thank thanks that their them then there therefore these they thing things think third this those though thought thread three through
throw time times tiny title today together told tomorrow tool total touch toward trace track trade train trick tried tries trouble true truth trying turn twice
type under understand unless until upon useful user users using usual usually various version view wait walk want wanted watch wave ways week well were
what whatever when where whether which while white whole whose wide will wish with within without wonder word words work worked worker working world worse worst
worth would write writing written wrong year years yellow yesterday young your yourself
black lot lots having today career experience proud internet laptop browser battery mouse headset headphones microphone camera elections election uncomfortable knowledge documentary interrupt intervene thought thoughts train weather
apple board brain bread break broad brown chain chair cheese claim class color colour count crash cross crowd dance death dream drink drive eight
entry error fetch fifth fight flight floor fruit glass grade grand grass green guard guide heart horse hotel index judge knife layer learn lunch magic march match
metal model mouth movie music ninth north ocean offer paint panel party patch peace pilot pitch plane plant plate pound press prime prize proof queen quota radio
range ratio river route royal scale score seven sheet shift shirt shock shoot sight sixth skill sleep smart smile smoke solid south speed sport staff steel stick stock
stone storm sugar sweet table taste teach tenth theme thick thin tight topic tower trend trial truck trust uncle union unit urban usage value video virus visit voice waste
water wheel woman women background frontend backend engineer engineering interview interviewer company startup university college manager product customer
customers analytics marketing payment payments logistics hospital banking insurance retail telecom mobile devops cloud platform kubernetes docker react angular typescript
javascript python java golang rust kafka spark hadoop snowflake redshift dbt terraform jenkins github gitlab redis mongodb elasticsearch kibana
computer science microservices migration dashboard deploy deployed deployment pipeline pipelines senior junior lead developer freelancer consultant
processed processor execute executed executes character characters contents contain container production producing produce prepared reaches compared comparing
appears appended adding added passing places placed parsing parsed paused hence whereas anyway besides actually correctly
`.trim().split(/\s+/)

/** Frequent words of programmers, which are no misspelt words of the vocabulary either. */
export const codeWords: readonly string[] = `
directory directories folder folders filename filenames archive archives backup backups delete deletes deleted deleting remove removes removed removing prune pruned prunes
swap swaps swapped sorted sorting sorts reverse reversed order orders ordered numeric numbers counter counters counted counting address addresses access regular expression expressions
pattern patterns groups split splits parsing parsed newline newlines blank blanks encoding encoded decode decoded bytes binary integer integers float floats boolean decimal rounding
compile compiled compiles recursion recursive iterate iterates iterator generator yield yields lambda closure decorator inherit inherits instance instances attribute attributes
assign assigned assigns increment swallow swallows swallowed silent silently exit exits argument arguments command prompt shell script scripts permission permissions disk partial overwrite overwrites
overwritten rename renamed temporary stale newest oldest latest biggest smallest largest highest lowest ascending descending alphabetical alphabetically
`.trim().split(/\s+/)
