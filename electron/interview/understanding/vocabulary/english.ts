/**
 * Words of plain English that are never taken for a misspelt word of the trade: the ten thousand commonest, and of the rarer ones those
 * that a slip or two part from one. Regular forms go with them (see inflections.ts); words of four letters are never corrected.
 * A few rare words are left out on purpose, because they are slips wherever code is spoken of: "manger", "retires", "patter".
 *
 * From the word lists SCOWL, levels 10 to 40. Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell
 * these word lists, the associated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted
 * without fee, provided that the above copyright notice appears in all copies and that both that copyright notice and this permission
 * notice appear in supporting documentation. Kevin Atkinson makes no representations about the suitability of this array for any purpose.
 * It is provided "as is" without express or implied warranty.
 */
export const englishWords: readonly string[] = `
aardvark abandon abbreviate abbreviation abide ability abnormal abode abolish abolition abort abortion abound abroad absence absent absentee absolute absolutest absorb abstract
abstraction absurd abuse abusive abysmal academic acceding accelerate accent accept acceptable acceptance accident accidental accommodate accommodation accompany accomplish accord
accordance accosted accosting account accountant accumulate accuracy accurate accusation accuse accustom achieve achievement acknowledge acorn acoustic acquaintance acquire
acquisition acronym acted acting action activate active activity actor acute adapt adaptation adaptor addict addictive addition additional addressee adequate adhere adjacent
adjective adjust adjustment administer administration administrative admirable admiration admire admission admit adopt adoption adult advance advantage advantageous advent
adventure adventurous adverse advert advertise advertisement advice advisable advise advisor advisory advocate aerial aesthetic aesthetically affair affect affection afford
aforementioned afraid afternoon afterward ageing agency agenda agent aggressive aging agony agree agreement agricultural aground aided aiding aimed aiming aircraft airport alarm
alarmist albeit album alcohol alcoholic alert algebra algebraic algorithm alias alien alight align alignment alike alive allays allegation allege allergic alleviate alliance allies
allocate allocation allotted alloyed alongside aloud alpha alter alteration alternate alternative altogether amateur amaze ambassador amber ambient ambiguity ambiguous ambitious
amend amendment amongst ample amplifier amuse amusement anagram analog analogous analogue analogy analyse analysis analyst analyze anarchy anatomy ancestor ancient ancientest
anecdote angel anger angle angry anguish animal anniversary announce announcement annoy annoyance annual anomaly anonymous anorak anthology anticipate anticipation antidote antique
antisocial anxious anybody anyhow anyplace anywhere apathetic apathy apologise apologize apology apostrophe appal appall apparatus apparent appeal appendix applause applicable
applicant application appoint appointment appraisal appreciate appreciation approach appropriate approval approve approximate approximation apter arbitrarily arbitrary arcade
arcane archaic architecture areas arena arguable arguably argue arise arisen arithmetic armed arming arose arousing arrange arrangement array arrest arrival arrive arrogance
arrogant arrow article artificial artist artistic ashamed ashcan ashes asleep aspect assault assemble assembly assent assert assertion assess assessment asset assist assistance
assistant associate association assort assumption assure asterisk astronomer astronomy asynchronous atheism atheist atlas atmosphere atmospheric atomic atoms atone atrocity attach
attachment attack attain attend attendance attendant attention attested attesting attitude attorney attract attraction attractive audible audience audio authentic author
authorisation authorise authority authorization authorize autobiography autocratic automate automatic automatically automation automobile autumn availability available average
avert avoid await awake award awful awkward axiom baaed babble babies backbone backed backfire backhand backing backlog backs backspace backward bacteria bacterium badge badly
baffle baggage baked bakes baking balance baled ballet ballot balls banal banana banding bands bandwagon bandwidth bankrupt banned banner banning barely bargain barked barking
barks baroque barred barrel barrier barring barrister baseline basement baser bashed bashes bashing basis basked basket basses bastard basted batch bated bates bathed bathes
bathing bathroom baths batter battle bayed beach beaked beaker beaks beans beard bearing bears beast beaten beater beating beats beautiful beauty bedroom beers beforehand begun
behalf behave behavior behaviour beheaded beheading beholding belching belief bellow bells bellying belong beloved bench bending bends beneath beneficial benefit better betting
bettor beware biased biases biasing bible biblical bicycle bidding biding bigger bigot bigotry billfold billion bills binding binds binning biochemistry biography biological
biologist biology birding birds birth birthday biscuit bishop bitch bites biting bitmap bitten bitter bizarre blabbing blackboard blackmail blade blame blanched blanching bland
blankest blanket blast blatant bleak bleat bless blimps blind blink bliss blitzing block blockade blockhead blocs blogging blogs blood bloody blooming blotched blotching blots
blotted blotting bloused blousing blowing blown blows blues blurb boated boating boats bodies bogged bogging boggle bogus boiled boiling boils bombed bombing bombs bonded bonding
bonds bones bonus boobs booked booking booklet books bookshop bookstore boost boots border borderline bored boredom bores boring borne borrow botch bother bottle bottom bought
boulders bounce bouncers bound boundary boundless boxes bracelet bracket braising brake branch brand brass brave brazened brazening breach breakdown breakfast breakups breasted
breasting breath breathe breed breeders breeze brethren brick bride bridge bridle brief brigade bright brightest brightness brilliant brimming brisking broadcast broadened
broadening broadens broke broken brother brows browse brush brutal bubble bubblier bubbliest bucked bucket buckling bucks budget buffer bugger bulbs bullet bulletin bumble bunch
bundle burble burden bureaucracy buried buries burned burning burns burnt burst burying bused buses business butter button buyer buying bypass cabbage cabinet cable cached caches
caching caffeine cages caging cakes caking calculate calculation calculator calculus calendar calked calking calks caller calloused callousing callus calmed calming calms campaign
camped camps campus cancel cancer candidate caned canes caning cankered cankering cannon canoed canoeing canonical cantered cantering capability capable capacity caped capering
capes capital capitalism capitalist capitol captain capture carbon cardboard cards cared careful careless cares caress caring caroling carped carpet carriage carrot cartoon
cartridge cashed cashes cashing casino casks cassette castes casting castle casts casual catalog catalogue catastrophic catchiest catchy categorically category cater cathedral
catholic cattle caught causal causality caution caveat caves caving cawing cease ceded cedes ceiling celebrate celebration cells cellular censor censorship center central centre
century ceremony certainty certificate chaffing chairman chalk challenge chamber champagne champing champion chance chancellor changeover channel chanted chanting chaos chaotic
chapel chapped chapping chaps chapter characterise characteristic characterize charge charitable charity charm chars chart chase chats chatted chatting cheapest cheat check
checkups cheek cheeping cheer cheerful chemical chemist chemistry cheque chess chest chestnut chewed chewing chews chick chicken chided chiding chief child childhood childish
children chili chill chink chinning chipping chips chirping chocolate choir chopped chopping chops choral chord chore chorus chose chosen chowed chowing chuck chuckled chuckling
chugging chumming chunk chunky church churning cider cigarette cinema circa circle circuit circuitry circular circulate circulation circumstance cited cites cities citing citizen
civil civilian civilisation civilise civilization civilize clack clamming clamping clams clanged clanging clanking clans clapped clapping claps clarification clarify clarity clash
clasp classic classical classiest classification classify classy clause claws cleanest cleanse clearance clearest cleat cleaved cleavers cleaving clerking clever cleverest click
cliff climate climb clinched clinching clinging clinic clinical clink clipped clipping clips clique cloaking clods clogging clone closest closet cloth clothe clotting cloudy clout
clove clovers clowning clubs cluck clues clumsy clunk cluster coach coarse coast coats cobbler codded codding coeds coffee coherent coincide coincidence coined coining coins coked
cokes coking colds collaboration collages collapse collar collate collation colleague collect collection collective collie collusion colon colony column columnist comas combat
combination combine combs comedy comet comfort comfortable comfortably comic comma commando commence commend comment commentary commentator commercial commission commit commitment
committee commodity communal communicate communication communism communist community commuted commuter commutes commuting compact companion comparison compassed compasses
compassing compassion compatibility compatible compel compensate compensation compete competence competent competition competitive competitor complacent complain complaint
complement complementary completest complex complexity compliant complicate complication compliment comply component compose composite composition composted composting compound
comprehend comprehensible comprehension comprehensive compress compression comprise compromise compulsion compulsory computerise computerize comrades concatenate conceal concede
conceited conceits conceivable conceivably conceive concentrate concentration concept conception conceptual concert concerto concise conclude conclusion concocted concocting
concoction concocts concrete concur concurrently condemn condemnation condense condition conditional condom condone conduct conductor cones confection conference conferred
conferring confess confided confidence confident confidential confidentiality confides confiding configuration configure confine confirm confirmation conflict conform confront
confuse confusion congest congestion congratulate congratulations conjecture conjunction conjured conjuring connector conned connived conniving connotation connoted connoting
conscience conscious consciousness consecutive consensus consent consequence consequent conservation conservative conserved conserving considerable considerably considerate
consideration consigned consigning consigns consist consistency consistent consolation console consonant consorted consorting consorts conspicuous conspiracy conspired conspiring
constancy constant constituency constituent constitute constitution constitutional constrain constraint constrict construct construction constructive construe consume consumption
contact contagion contemplate contemporary contempt contend contentedly contentious contest contestant context continent continental continual continuation continue continuity
continuous continuum contorted contorting contorts contour contraception contract contradict contradiction contradictory contrary contrast contravention contribute contribution
contributor contrive controversial controversy convection convened convenes convenience convenient convening convent convention conventional converge conversation converse
conversion convert convey convict conviction convince cooed cooked cookie cooking cooks cooled cooling cools cooperate cooperation coordinate coordination coped copes copied copier
copies coping copped copper copying copyright corded cored cores corner corporate corporation corpse correctest corrector correlate correlation correspond correspondence
correspondent corridor corrugated corrugating corrupt corruptest corruption corseted corseting cosies cosmic cosmology costed costing costly costs cotton couching cough could
council counsel counterexample counterpart countersign countess countless country countryside county couple courage courier court courtesy cousin coverage covert coves coveted
coveting covets cowed cowered cowers cozies crabbing crack cradling craft cramming cramp cranking crapped crapping crass crate crawl crazy creaked creaking cream crease creation
creative creator creature credibility credible credit creed creep cremate cremation crested cresting crick cricket cried cries crime criminal crisis crisp criteria criterion critic
critical criticise criticism criticize croaking crooking crooning cropping crops crossest crossroad crossword crown crows crucial crude cruel cruelty cruise crunch crush crying
cryptic crystal cubic cuckoo cuddly culled culling culls culprit cultural culture cumbersome cumming cumulative cunning cupboard cupped curators cured cures curing curiosity
curious curly currant currency curriculum curry curse cursor cursory curtain curve custard customary cutting cycle cyclist cylinder cynic cynical czars dagger dairy daisy dally
damage dames damnation damned damning damns damps danger dangerous danker dared dares daring darkness darling darted dashed dashes dashing database dated dates dating datum
daughter daylight daytime dazed dazes deadened deadening deadliest deadline deadly dealt debatable debate debug decade decay deceased deceasing decent decision declaration declare
decline decoyed decoying decrease decrying dedicate deduce deducted deducting deduction deeds deemed deeming deems deepest defacing defaming default defeat defect defective defence
defend defense defensive deficiency defied defiled defiling definite definition definitive defusing degenerate degradation degrade degree deigned deigning deigns deity delay
deliberate delicate delicious delight delightful delimiters deliver delivery delta deluding deluging delusion demand demented demise democracy democratic democratically demolish
demonstrate demonstration denied denies denominator denote dense density dentist denying department departmental departure deposit depreciate depreciation depress depression
deprivation deprive depth deputy derange derivative derive derogatory description descriptive desert deserve desirable desire desirous desisted desisting desktop despair desperate
despise despite destination destine destroy destruction destructive detach detect detectable detection detective detector deter determination determine deterrent detract devastate
deviation device devil devious devise devoid devote diagnosis diagnostic diagonal diagram dialect dialed dialing dialled dialling dialog dialogue dials diameter diary dictate
dictator dictatorship dictionary diesel differential differentiate difficulty digest digging digit digital dignity dilemma dimension dimensional dined diner dines dining dinner
diplomatic director dirty disable disadvantage disagree disagreement disappear disappoint disappointment disarmed disarming disaster disastrous disbanded disbanding disbands
discard discerned discerning discerns discharge disciplinary discipline disclaimer disclose disco disconnect discontinue discord discount discourage discover discovery discrepancy
discrete discretion discriminate discrimination discs discuses discuss discussion disease disguise disgust dishes dishonest dislike dismal dismiss disorder dispense disperse
display disposable disposal dispose disposition dispossess disprove dispute disregard disrupt disruption dissertation dissimilar distance distant distasteful distinct distinction
distinctive distinguish distort distortion distract distress distribute distribution district disturb disturbance disusing ditch ditto dived diver diverse diversity divert dives
divide divine diving division divorce doctor doctrine document documentation dodge dogma doily dollar domain domestic dominant dominate donate donation doomed dooming dooms doors
doses doted dotes dotted dotting double doubly doubtless downgraded downgrading downhill downright downstairs downwards dozen draft dragged dragging dragon drags drain drama
dramatic dramatically drank drastic drastically draught drawback drawing drawn draws dread dreadful dreamt dreary dress dried drier dries drift drifters drill drily drinkers
dripped dripping drips drivel driven drooling drooped drooping droops dropped dropping drops dross drove drown drowsed drowsing drugs drums drunk drunken drying dubious ducks
duding dummy dumped dumping dumpling dumps dumpster dumpy duplicate duplication duration dustbin dusty duties dying dynamic dynamically eager eagle earliest earls earned earning
earns earth earthier earthlier easiest eastern eaten eater eating eccentric echoed echoes echoing ecological ecology economic economical economy edges edited editing edition editor
editorial edits educate education educational efficiency efficient effort eighteen eighth elaborate elderly electoral electorate electric electrical electricity electron electronic
electronically elegant element elementary elephant elevator eleven eleventh eligible eliminate elite elitist elsewhere embarrass embarrassment embed emceed emerge emergency eminent
emotion emotional emphasis emphasise emphasize empire empirical employ employee employment emptiest emulate emulation emulator enable encasing enclose encore encounter encourage
encouragement endeavor endeavour ended ending endless endure enemy energy enforce engage enhance enhancement enjoy enjoyable enjoyment enlarge enlighten enlightenment enmity
enormous enquire enquiry enshrine ensued ensuing entail enterprise entertain entertainment enthusiasm enthusiastic entice entirety entitle entity entrails entrance entwined
entwines entwining envelope environment environmental envisage episode equate equation equilibrium equip equipment equivalent erase erroneous escape esoteric essay essence
essential establish establishment estate estimate estimation eternal eternity ether ethic ethical ethnic etymology evacuate evaluate evaluation everybody everyday everywhere
evidence evident evils evolution evolutionary evolve exaggerate examination examine exams exceed excelled excellent excelling exceptionally excerpt excess excessive exchange excite
excitement exclamation exclude exclusion exclusive excreted excreting excuse executioner executor exempt exemption exercise exerting exertion exhaust exhaustive exhibit exhibition
exhort exotic expand expanses expansion expedited expediting expedition expelled expelling expended expending expenditure expense expensive experimental experimentation expert
expertise expire expiry explanation explanatory explode exploit exploitation exploration explore explosion explosive exponential export expose exposure expounded expounding
expounds expressway extant extend extension extensive extent external extincted extincting extinction extincts extort extract extraction extradited extraditing extradition
extraneous extraordinarily extraordinary extreme extremist extricated extricating eyesight fabric facilitate facility factor factory factual faculty faded fades failed failing
fails failure faint faintest fairer fairest fairness fairs fairy faith faithful fallacious fallacy fallen falsest falter famed famine famous fancy fantastic fantasy farce fared
fares farewell farmer farther farthest fascinate fascist fashion fashionable fastest fatal fated fates father fatuous faucet fault faulty favor favorable favorite favour favourable
favourite faxed faxes fazed fazes feared fearing fears feasibility feasible federal feeble feedback feeding feeds fellow fells female feminist fence fender festival fetishes fever
fewer fewest fiber fibre fiction fictional fiddle fiend fierce fifteen fifty filed files filing filled filler filleted filleting filling fills filmed filming films filter filthy
finagled finagles finagling finalist finance financial finest finger finite fired fires firework firing firmly firms fiscal fished fishes fishing fists fitted fitter fitting fiver
fizzy flagged flagging flags flailed flailing flails flake flame flanking flapping flaps flash flats flatting flavor flavour flawed flawing flaws fleet flesh flexibility flexible
flied flies flighty flipped flipping flips flirting flitting flocking flogging flogs flood flopping floppy flossing flour flout flowed flower flowing flown flows fluctuation fluent
fluffy fluid flush flute flying focus fodder foiled foiling foils folded folding folds folks fonder fonts foods fooled fooling foolish fools football footnote forbade forbid
forbidden forcibly forecast foregoes foregoing foreign forelegs foreseeable foreseeing foresees forest forever forfeited forfeiting forfeits forgave forge forgive forgiven forgo
forgotten formal format formation formula formulae formulation forth forthcoming fortnight fortunate fortune forty forum forward fossil fought foundation foundling fount fountain
fourteen fourth foxed fraction fragile fragment frame framework frank frantic fraud freak freed freedom freeing freely freer frees freeway freeze french frequency frequent fresh
fretting friction fried friend friendship fries fright frighten fringe frivolous frogs frown froze frozen frustrate frustration frying fudge fulfil fulfill fullest fully fumes
function functional functionality fundamental fundamentalist funded funding funds funeral funniest funny furniture furry furthermore furthest fusion fussy futile fuzzy gained
gaining gains galactic galaxy games garage garbage garble garden gasoline gates gateway gather geared gearing gears gender generalisations genes genetic genetically genius genocide
genre gentle gentleman gentlemen gently genuine geographical geography geology geometry gesture ghastly ghost giant gibberish gibes gifts girlfriend girls glance glean gloating
global globules glorious glory glossy glove glowed glowing glows gnome goals golden goldfish gonged gonging gongs goodbye goody gorgeous goring gospel gossip gotten govern
government governor grabbed grabbing grabs grace grads gradual graduate graduation graffiti graffito grafting grain grammar grammatical grams grandfather grandmother grant graph
graphic graphical grasp grated grateful grater grating gratuitous grave gravitational gravity grays greased greasing greasy greatest greed greedy greet grief grind grips groan
grooming grooving groping gross ground groused grousing growl grown growth grubs guarantee guarantied guaranties guardedly guardian guest guidance guideline guilt guilty guinea
guitar gullible gutter habit hacked hacker hacking hacks haircut hairs hairy haling halls halted halting halts halve hammed hammer hamper hamsters hamstring handbook handicap
handiest handy hanged hanging hangover hangs happiest happily hardback hardcover harden hardest hardship hardware hardy haring harmful harmless harmony harnessed harnessing harsh
hassle hasten hasty hated hates hating hatred havoc haying hazard hazing headache headgear headline headrest heady healer health healthy heartily heated heater heating heats heave
heaven heaviest heavily heels height helicopter helmet helpless henceforth hereby heresy heritage heroes heroic heroin herring herself hesitate heterosexual hexadecimal hided
hideous hides hiding hierarchical hierarchy highlight highway hikes hilarious hills himself hinds hindsight hinging hinted hinting hints hippy hired hires hiring historian historic
historical history hither hitherto hitting hives hiving hobby hocks holes holiday hollow homes homosexual homosexuality honest honesty honey honks honor honorary honour hoofs
hooked hooking hooks hoops hoots hopefully hopeless horde horizon horizontal horrendous horrible horribly horrid horrific horrify horror hostile hosts household hugely humble
humbly humor humorous humour hundred hundredth hungered hungry hunkered hunted hunting hunts hurry hurting hurts husband hydrogen hyphen hypocrisy hypocrite hypocritical hypothesis
hypothetical hysterical icons ideal idealistic identical identification identify identity ideological ideology idiom idiosyncratic idiot idiotic igniting ignorance ignorant ignore
illegal illiterate illness illogical illusion illustrate illustration imaginary imbalance immature immense imminent immoral immortal immune impact impair impart impassable impend
imperative imperfect imperial impersonal implausible implement implementation implication implicit implored implores imploring imply impose impossible impotent impractical impress
impression impressive imprison improbable improve improvement impulse inability inaccessible inaccuracy inaccurate inadequate inadvertently inane inappropriate incapable
incarnation incensing incentive inches incidence incident incidental inciting inclination incline inclusion inclusive incoherent income incompatible incompetence incompetent
incomplete incomprehensible inconsistency inconsistent inconvenience inconvenient incorporate incorrect increase incredible incredibly incur indebted indefensible indefinite indent
independence independent indeterminate indicate indication indicative indicator indicted indicting indictment indicts indirect indirection indistinguishable individual
individualist induce induction indulge industrial industry ineffective inefficiency inefficient inequality inertia inevitable inevitably inexperienced infallible infamous infant
infantile infect infection infelicity infer inference inferior inferiority infinite infinity inflation inflexible inflict influence influential inform informal information
informative infrastructure infrequent infringement ingenious ingredient inhabit inhabitant inherent inhibit inhibition initial initialisation initialise initialization initialize
initiate initiative inject injunction injure injury injustice innocence innocent innovation innovative input inquire inquiry insane insect insecure insensitive insert insertion
insidious insight insignificant insist insistence insofar inspect inspection inspector inspiration inspire install installation instalment instant instinct institute institution
instruct instruction instrument instrumental insufficient insult intact intake integral integrate integration integrity intellect intellectual intelligence intelligent intend
intense intensity intensive intent intention intentional inter interact interaction interactive interceded interceding intercourse interestingly interface interfere interference
interim interior intermediary intermediate intermittent internal international interpret interpretation interrogate intersection interval intervention intestinal intimate
intolerance intrinsic intrinsically introduce introduction introductory intruded intuitive invade invalid invalidate invaluable invariably invasion invent invention inventor
inverse invert invest investigate investigation investment invisible invitation invite invoiced invoices invoicing invoke involve involvement irate ironic irony irrational
irrelevant irrespective irresponsible irritate irritation island isolate isolation items jacket jammed jamming jargon jealous jeans jelly jittery johns joined joining joins joint
joked jokes joking jolly journal journalist journey judgement judgment juice jumped jumping jumps junction jungle justice justifiable justifiably justification justify juvenile
keels keens kernel kettle keyboard keyed keying keynoted keynoting keystroke keyword kicked kicking kicks kidded kidding kidnap kidney killed killer killing kills kingdom kings
kitchen knees knight knobs knock knots knotting label labor laboratory labour laces lacked lacking lacks ladder laded ladies lading lager lagged lagging lamer landed landing
landlord lands landscape landslid lanes language lapel larded larding lards larked larking larks larynges laser latching latex lather lauds laugh laughter launch lavatory lawyer
laxer laying layout laziness leach leadership leafed leafing leaflet leafs league leaky leaned leaning leans leaped leaping leaps learnt lease leashing leather lecture leeks legal
legend legendary legged legging legible legislation legitimate leisure lemon lending lends length lengthen lengthy lenient lenses lesbian lesson lethal letter letterhead letting
levee lever liability liable liaison libel liberal liberty librarian library licence license licked licking licks lifestyle lifetime lifted lifting lifts lighten lightest lightning
likelihood likewise lilts limbered limbering limbs limed limes limit limitation limitless linear linefeed linen linger linguistic linkage linked linker linking links lioness liquid
liquor lisps listed listen listing listless lists liter literal literary literate literature litre litter littlest liven livest livid loaded loader loading loads loafed loafer
loafing loafs loaned loaning loans loathing loaves lobby lobes locate location locked locking locks lodge logged logging logician lonely loner longest lookouts looms loons loophole
loops loose loots lopes loping lorded lording lords lorry losses louder loudest loudly louses lousy loved lovely lover loves loving lowed lower lowing loyal luckily lucks lucky
ludicrous luggage lugged lugging lumps lunatic lunchtime lungs lurked lurking lurks lusts luxury lying lyric maces machine machinery madness magazine magnetic magnificent magnitude
mailbox mailed mailing mails mainframe mainstream maintain maintenance maize males malfunction malicious manacled manacles manacling managerial mandate mandatory manes mangle mania
manifestation manifestly manifesto manipulate manipulation mankind manned manner manning manpower mantling manual manufacture manuring mapped mapper mapping mares margin marginal
marital marked marker marking marks marriage marry marvellous marvelous massaged massages massaging massed masses massing massive master masts matchless material mates mathematical
mathematician mathematics matrices matrix matted mattes mattress mature maximise maximize maximum mayor mazes meals meaningful meaningless meantime meanwhile measure measurement
mechanic mechanical mechanism meddle media medical medicine medieval medium meeting meets megabyte melody member membership memorable memorise memorized memorizing memory mended
mending mends mental mentality menus mercury mercy merely merit merry message messed messes messing messy metaphor meteoric meter method metre metric metro microcomputer
microprocessor microwave midday middle midnight mighty migraine migrants mikes mildly mileage miles military milliner million millionth mimic mindless mined mines minimal
minimalist minimise minimize minimum mining minister minus minutest miracle miraculous mirror miscellaneous misdeeds misdirect miserable miserably misery misfortune misguide
misinterpret mislaying mislead misled misplace misprint misread misrepresent missile mission missive misspend missteps mistake mistaken misted misting mistook mists mistyping
misunderstand misunderstood misuse mixed mixes mixing mixture mnemonic moaned moaning moans modal modem moderate moderation modern modes modest modification modify module molecular
molecule momentarily momentum monarch monikers monitor monkey monks monochrome monopoly monster mooed moons moped mopped mopping moral morality moreover moron mortal mortality
motel mother motion motivate motivation motive motor motorway motto mould mount mountain movement mowed mucked mucking mucks muddle multiple multiplication multiply mumble mummy
mundane murder muscle museum musician mussed mussing mutilate mutter mutual mysterious mystery mystic mythical mythology myths nailed nailing nails naive naked nameless napes
narrative narrow narrowest nastiest nasty nation national native natural nature naughty nearby nearest neatly necessarily necessary necessity needle needless needy negate negative
neglect negligible negotiable negotiate negotiation neighbor neighborhood neighbour neighbourhood neither nerds nerve nervous nested nesting nests network neural neutral
nevertheless newcomer newly newsletter newspaper nicest nicked nicking nickname nicks nighties nightmare noble nobody nodes noisy nominal nominate nonetheless nonsense normalcy
northern noses nostalgia notable notably notation notching noted notes notification notify noting notion notorious notwithstanding nouns novel novelty novice nowadays nowhere
nuclear nuisance numbed numbest numbness nurse obeyed obeying obeys object objection objectionable objective objector obligation obligatory oblige obnoxious obscene obscure
obscurity observation observe obsess obsession obsolete obstruct obtain obtainable occasion occasional occupation occupy occur occurrence odder oddly offbeats offence offend
offense offensive offhand office official offset offspring olden omission omits omitted omitting oneself ongoing onion onwards opened opening openly opens opera operate operatic
operation operational operator opponent opportunity oppose opposite opposition oppress oppression opted optic optical optimal optimisation optimise optimistic optimization optimize
optimum opting opuses orange orbit orbital orchestra orchestral ordinary organ organic organisation organise organization organize orient oriental orientate orientation origin
original originate originator orthodox otter ourselves outbidding outcome outcry outdated outdoing outgoing outgrowing outlasted outlawed outline outlived outlives outliving
outlook outlying outmoded outposts outpouring output outrage outrageous outright outset outshine outstanding outweigh overboard overcame overcoat overcome overdraft overdue
overflow overhead overlaid overland overlap overlaying overlays overload overlong overlook overnight overprice overprinted overprinting overrate overridden override overrode
overrule overseas oversize overtime overtone overview overwhelm owing owned owner ownership owning oxygen ozone paced paces pacifier pacing package packed packet packing packs
padded padding paged pages paging pails pained painful paining painless pains pairs palace paler pales paling palled palling palls pancaked pancaking pandered pandering panes panic
pants paperback parables parade paradise paradox paragraph parallel paralysed paralysing paramedic parameter paranoia paranoid paraphrase parceled parceling parch pardon pared
parent parentheses parenthesis pares paring parishes parity parked parking parks parliament parochial parody paroling parred parring parrot parsec parser parsnips partaking
participant participate particle particular partition partner passage passenger passion passionate passive passport password patchy patent pates pathetic patience patient patronise
patronize pattered pattering pavement paves paving pawing payed payer paying peaks peanut peasant peculiar pedal pedant pedantic pedantry pedestrian peers penalty pence pencil
pendants pended pending pends penguin penning penny perceive percent percentage perceptible perception perceptive perform performance period periodic periodically peripheral
perished perishing perkiest permanent permeated permeating permit perpetual persecute persist persistent personnel perspective persuade persuasion perverse perverted perverting
perverts pests petrol petty pharmacy phenomena phenomenon philosopher philosophical philosophy phoenix photo photocopy photograph photographic phrase physic physical physicist
physiology piano picked picking picks picture pigeon piles pilled pilling pills pinch pints pipes pissed pisses pitfall pizza placated placates placating placebos placid plague
plaice plaid plainest planet planetary planking plaster plastic plausible playground pleasant pleasure plots plotted plotter plotting plugged plugging plugs plural pluses pocket
poems poetic poetry poets pointedly pointless pointy poison polar police policeman policy polish polite politeness political politician politics polled polling polls pollution
polynomial pompous poorer poorest poorly popped popping populace popular popularity populate population pornography portability portable ported porter porting portion portray ports
posed poses posing position positive positivism posses possess possession postage postal postcard posted poster posting postmaster postpone posts postscript postulate posture
potato potential poured pouring pours pouts poverty powder practise pragmatic praise prayed prayer praying prays preach precaution precede precedence precedent precepts precious
precise precision predecessor predict predictable prediction predominantly preening preface prefix pregnancy pregnant prejudice preliminary premature premiered premiering premiers
premise premium prerequisite prescribe prescription presence preserve presided president presiding pressure presumably presume pretence pretend pretense pretentious pretexts
prevail prevalent preview previous pricking pride priest primacy primarily primary primates primitive primping prince principal principle printout prior priority prison privacy
private privatisation privatization privilege probability probable probably procedure proceed proclaim procured procuring profess profession professional professor proffered
proffering proffers profile profit profitable profound program programmable programme progress prohibit proliferation prolong prominent promise promote promotion prone pronoun
pronounce pronunciation propaganda propel properest property prophet proportion proportional proposal propose proposition propping proprietary prose prosecute prosecution prospect
prospective prosper prosperity prostitute protect protection protector protein protest protocol prototype protract prove proven proverbs provision provisional provisos provocative
provoke prowess prowlers proximity pseudo psychological psychologist psychology publicist publish pudding pulled pulley pulling pulls pulped pulping pulps pulse pumped pumping
pumps punch punctuation puncture punish punishment punts pupil purchase purely purge purity purple purse pursue pursuit pushed pusher pushes pushiest pushing pusses putts puzzle
qualification qualify quantity quantum quarter queering quelling query quest questionnaire queue quibble quickest quietest quotation quote rabbit rabid raced races racial racing
racism racist racket racks radar radiation radical radius raged rages ragged ragging raging raided raiding raids railed railing railroad rails railway rainbow rained raining rains
raisin rampant ranching random ranked ranking rankling ranks ransom ranted ranting rants rapid rarely rarer rarest rasher rated rates ratified ratifying rating ration rational
rationale rattle rattlers raved raves raving razor reaction reactionary reactor readable readership readily realistic reality realm reamed reaming reams reaping reaps rearing
rearrange rears reassure rebate rebuild rebuilt recall receding receipt reception recipe recipient reckless reckon reclaim recognisable recognise recognition recognizable recognize
recoiled recoiling recollection recommend recommendation recompensed recompensing reconcile reconsider record recouped recouping recover recovery recreational recruit recruitment
rectangle rectangular rectify recurred recurring recycle redefine redesigned redesigning redirect reduce reduction redundancy redundant reeds refer refereed refereeing referees
reference referendum refine reflect reflection reflex reform reformat refrain refresh refueled refueling refuge refund refusal refuse refute regain regaling regard regardless
regime region regional register registration regret regrettably regulation reign reinstate reiterate reject rejection relapsed relapses relapsing relate relation relationship
relative relativity relax relaxation relay release relegate relented relenting relevance relevant reliability reliable reliably reliance relied relief relies relieve religion
religious reliving reloaded reloading relocate relocation reluctance reluctant relying remainder remaking remark remarkable remarkably remedy remind reminiscent remodeled
remodeling remodels remote render rending rendition rends renew repair repay repeal repeat repeatable repelled repelling repent repertoire repetition repetitive rephrase replace
replacement replay repleted repletes repleting replicas report reposing represent representation representative reprieve reproduce reproduction reproved reproving repulsed
repulsing repulsive reputation reputing request requiems require requirement requisite reran reread rerouted rerouting rescinds rescue research resemblance resemble resent
reservation reserve reset reside residence resident resign resignation resist resistance resolution resolve resort resound resource respect respectable respective respond response
responsibility responsible restart restated restating restaurant restless restore restrain restraint restrict restriction restrictive result resume resurrection retain retaking
retarded retarding retch rethinking rethinks retired retirees retirement retiring retort retraced retraces retracing retract retreaded retreading retreads retrials retrieval
retrieve reuse reveal revelation revenge revenue reverence revert revise revision revolt revolution revolutionary reward rewind rewound rewrite rewritten rewrote rhetorical rhyme
rhythm ribbon richer richest ridden ridding rides ridiculous riding rightest rigid rigorous ringed ringing rings ripped ripping risen rises rising risked risking risks risky ritual
rival roach roads robot robust rocket rocks roles rolled rolling rolls roman romance romantic roots rotate rotation rotted rotten rotting rouge rough roundabout rouse routine
royalties rubber rubbish ruined ruining ruins ruled ruler rules ruling rumor rumour rural ruses rushed rushes rushing rusty sabotage sacked sacking sacks sacred sacrifice sadden
sades sadly safeguard safest safety sages sailed sailing sails saint salary sales salesman salvation salved salves sample sanctity sands sandwich sanitary sanity sarcasm sarcastic
sashes satellite satire satisfaction satisfactorily satisfactory satisfy sauce savaging savoring savvying sawed saxes scabbing scald scaliest scalp scalpels scalpers scaly scamming
scandal scanned scanner scanning scans scanting scarce scare scarf scarlet scarring scathing scatter scenario scenery scenting scents sceptical schedule scheme schemers scholar
scientific scientifically scientist scoffing scolding scooped scooping scooting scope scorning scotch scouring scouting scowling scrap scratch scream screen screw scrimped
scrimping scroll scrupled scrupling sealed sealing seals seams search seared searing season seats seceding secluded secluding secondarily secondary secret secretary sector sects
secular secure security seeded seeding seedling seeds seeing seeking seeks seemingly seeped seeping seeps seething segment seldom select selection selective selector selfish
selling sells semantic semen seminar sender sending sends sensation sensible sensibly sensitive sensitivity sentence sentient sentiment sentimental sequel sequence sequential
serial series seriousness sermon servant servile session setting settle seventh sexes sexist sexual sexuality shack shade shadow shadowy shafting shake shaken shaky shallow shame
shamming shareholder shark sharp sharpened sharpening sharpens sharpest sharpness shave sheared shearing shedding sheds sheep sheer shelf shelter shelve shies shine shingle
shinning shins shiny shipped shipping ships shire shirking shits shitting shoaling shoes shone shook shopped shoppers shopping shops shore shortage shorten shortest shorthand shots
shout shove shred shuck shutdown shuts shutting sicken sideways sigma signal signature signed significance significant signing signs silence silicon silliest sills silly silver
simile simpered simpering simplest simplex simplicity simplify simplistic simulate simulation simultaneous sincere sinful singed singeing singer singing singly sings singsong
singular sinister sinking sinks sinned sinning siring sister sites sitting sixteen sixty skeleton skeptical sketch skipped skipping skips skirt skull slabbing slacken slacker
slackest slaked slaking slamming slang slanting slapping slash slave slays sledding sleek sleepily sleepy sleet slept slice slick slide slight slightest slipped slippery slipping
slips slits slogan slope sloppy slots slowed slower slowest slowing slowly slows smack smallish smash smearing smelly smelt smith smooth smuggest snack snail snare sneak sneaky
sniff snips snitch snobbery snore snort snubbed snubs snuggest soaped soaping soared soaring sober social socialism socialist society socked socket socks software solar soldier
solely soles solicitor somehow someplace somewhat songs soonest sophisticate sordid sores sought souls soundtrack soured souring sourness southern spacey spacial spaciest spade
spangled spangling spank spare sparring spars spate spatial spats spatting spawning spawns spayed spaying spays spearing specialist specialty species specific specifically
specification specify specimen specious specking speckled speckling spectacular spectrum speculate speculation speech speedily speedy spelt spent spewed sphere spice spied spies
spigot spike spill spilt spins spiral spirit spiritual spite spits spitted spitting splat splaying splendid spliced splicing splint spoil spoilt spoke spoken spokesman sponsor
spontaneous spoof spool spore spots spotted spotting spout sprang spray spread spreed spring sprung spurious squad square squash squeeze stabbed stabbing stability stable stablest
stabs stack stagger stags staining stair staircase stake stalest stalk stalkers stall stallion stamp stance stanched stanches stanching standard standardise standardize standpoint
stank staple staplers starch stare stark starred starring stars startle starve statement statesmen static station stationary statistic statistical stats statures status statutes
stave steadily steady steal steam steep steer stems stereo stereotype sterile sterling sticky stiff stifled stifling stillest stilt stimulate stimulation sting stinking stinting
stirred stirring stirs stitch stoke stole stolen stomach stood stooping stoops stoppage storage store storey stork stove stowed stowing straighten straightest straightforward
strain stranded stranding strangest strangled strangling strap strategic strategy straw stray streak stream streamline street strength strengthen stress stretch strewing strict
striding strike stringent stringy strip stripe strive stroke strongest struck structural structure struggle strummed strumming strung stubbier stuck studding student studio studs
study stumble stumping stumps stunk stunned stunning stuns stunt stupid stupidity stylus subbed subject subjective submission submit subroutine subscribe subscription subsequent
subset subsidiary subsidise subsidize substance substantial substitute substitution subtle subtlety subtly subway succeed success successful succession successive successor sucked
sucking sucks sudden suffer suffice sufficient suffix suicidal suicide suing suitability suitable suitably suite suits summarise summarize summary summed summer summing sundry
sunlight sunny sunrise sunshine super superb superficial superfluous superior superiority supermarket supernatural superseded superseding supervise supervision supervisor
supplement supplementary supply support suppress suppression supreme surface surgery surmised surmises surmising surname surpassed surpasses surpassing surplus surprise surround
survey survival survive susceptible suspect suspend suspension suspicion suspicious sustain swamp swans swatch sways swear sweat sweep swell swept swill swimming swims swing
swishing sword swore sworn symbol symbolic symmetric symmetry sympathetic sympathise sympathize sympathy symphony symptom synced syncing syndicate syndrome synonym synonymous
syntactic syntactically syntax synthesis synthesizer syringed syringing systematic tabbed tabbing tablet tabooing tacked tacking tackle tacks tactic tactical tactless tailed
tailing tailor tails talent tales tamed tames taming tangent tanks taper tapes target tasks tasteless taught taxation taxes taxpayer teapot teared tearing tears teats technical
technique technological technology tedious teenage teeth telephone telescope television temper temperate temperature temple temporal temporarily tempt temptation tenacious tendency
tennis tense tension tentative tenting tents terminal terminate termination terminator terminology terrible terribly terrify territory terror terrorism terrorist terse testified
testifying testis testy textbook texts textual thankfully theater theatre theft themselves theological theology theorem theoretical theory therapy thereabouts thereafter thereby
therein thereof thesis thief thieve thirst thirty thong thorough thoroughfare thous thousand thousandth threat threaten threshed threshes threshing threshold threw thriving throat
throb thronged thronging throughout throughput thrown thrust thumb ticket tided tides tidied tidies tiding tidying tiger tiled tiles tiling timbered timbering timeless timescale
timetable timid tinged tinging tings tired tires tiresome tiring toast tobacco toddling toggle toilet token tolerance tolerant tolerate tomato tomes tonal tones tongue tonight
tooth topless torching torture touchier tough tourist tousling towns tract tradition traditional traffic tragedy tragic trail tramping trampling trance transacted transacting
transaction transcend transcript transfer transform transformation transient transit transition translate translation translator transmission transmit transparent transpired
transpiring transplanted transplanting transport transportation transverse trapped trapping traps trash trashcan travel traversed traversing trawling tread treasure treat treatise
treatment treaty treed trees tremendous trendy triangle tribe tricky trifle trigger trilling trilogy trimmer trimmest trinity trios tripe triple tripos trips triumph trivia trivial
trolley trolling troop troughs trounced trounces trouncing trouping trouser troweled troweling truce truly trumpet truncate trunk trusty tubes tugging tuned tunes tuning tunnel
turntable tutor tutorial tweeting twelve twentieth twenty twigging twine twinged twinging twinning twins twirling twist twitched twitches twitching twitting tying tykes typeset
typewriter typical tyres udder ultimate umbrella unabated unable unacceptable unaffected unambiguous unattended unauthorised unauthorized unavailable unavoidable unaware unbalanced
unbearable unbelievable unbelievably unbiased uncertain uncertainty unchanged uncharted unclear uncommon unconnected unconscious unconvincing undecided undefined underdog
underestimate undergo undergone undergraduate underground underhanded underlain underlay underlie underline underlying undermine underneath understaffed understate understood
undertake undertaken undertook underwent undesirable undid undocumented undoes undoing undone undoubtedly unduly uneasy unemployed unemployment unexpected unexplained unfair
unfamiliar unfinished unfortunate unfounded unfriendly unhappy unhealthy unhelpful unicorns uniform unify unimportant uninteresting unique uniquest unison unity unjustified unknown
unlike unlimited unlisted unload unlock unlucky unnatural unnecessarily unnecessary unobtainable unofficial unpick unpleasant unpopular unpredictable unread unreadable unrealistic
unreasonable unrelated unreliable unreserved unsafe unsatisfactory unseen unset unsolicited unsound unspecified unstable unsuccessful unsuitable unsupported unsure unsuspecting
untidy untie untiring untrue unusable unused unusual unwanted unwelcome unwilling unwise unworkable unwound upbringing upcoming update upgrade upper upright upset upside upstairs
upward urged urgency urgent urges urging usable useless utility utter vacancy vacation vacuum vague valeting valid validity valley valuable valueless valve vandalism vanish
vanities vanquish variable variance variant variation varied varies variety varnish varying vastly vector vegetable vegetarian vehicle velocity vended vending vendor vends venture
venue verbal verbatim verbose verbs verdict verification verify versatile verse versus vertical vessel viable vicar vicinity vicious victim victory viewpoint vigorously village
vintage vinyl violate violation violence violent violin virgin virtual virtue visible vision visitor visual vital vocabulary vocal voltage volume voluntarily voluntary volunteer
vomit voted voter votes voting vouch vowel vulnerable waded wades wading waffle wafted wafting wafts wages waifs wailing wails waist waitress waiving waked wakes waking wallet
walls wander warehouse warmed warming warms warned warning warns warped warping warps warrant warranty wartime warts washed washes washing watts weakness wealth wealthy weapon
wearing wears weary weasel wedded wedding weekday weekend weigh weight weird welcome welfare western wetting whale whatsoever wheezing whence whenever whereby whereupon wherever
whetting whichever whiffing whilst whine whipping whirling whirring whiskey whisking whisky whistle whiten whitest whittled whittles whittling whizzing whoever wholeheartedly
wholly whoop whore wicked widespread widest width wildly willingly winded winding window winds wines wings winner winning winter wiped wipes wiping wired wires wiring wisdom wiser
wisest witch withdraw withdrawal withdrawn withdrew withered withering witness witty wives wizard woken wombat wonderfully wondrous wooden woods wordiest wordy workable workload
workshop workstation worldwide worms worry worsened worsening worship worthless worthwhile worthy wound wrapped wrapper wrapping wraps wrath wreck wretched wring wrist writhe writs
wrongdoing wrongest wrote wrung yards youngest yourselves youth zeros zones
`.trim().split(/\s+/)
