/** Talk that has nothing to do with the interview. */
import { anyOf } from './sayings.ts'
import type { Sayings } from './sayings.ts'

export const offTopic: Sayings = [
  ['how are you today', /\b(uncomfortable|how are you|where are you from|do you like|something else|by the way)\b/],
  ['pizza', anyOf('weather | rain | raining | sunny | lunch | dinner | breakfast | pizza | coffee | tea | football | soccer | cricket | basketball | ' +
    'match | game | games | movie | film | netflix | music | song | dog | cat | cats | dogs | pet | kids | children | wife | husband | ' +
    'girlfriend | boyfriend | family | mother | father | mom | dad | brother | sister | grandmother | grandma | birthday | party | ' +
    'weekend | holiday | vacation | beach | travel | trip | my train | train was | traffic | car | bike | bus | politics | election | ' +
    'president | war | bitcoin | crypto | stocks | lottery | joke | jokes | poem | story | recipe | cook | cooking | hungry | tired | ' +
    'sleepy | hot | cold | headache | salary | pay | benefits | vacation days | office | neighbours | neighbors | garden | birds | moon | ' +
    'mars | universe | meaning of life | horoscope | zodiac | love | marry | favourite | favorite | hobby | hobbies | tv | television | ' +
    'phone | shoes | shirt | hair | beer | wine | drink | restaurant | city | country | hometown | chair | desk | keyboard | monitor | ' +
    'window | noise | outside | knock | doorbell | delivery | parcel | team won | world cup | olympics | guitar | piano | gym | ' +
    'marathon | yoga | hiking | school friend | haircut | plants | concert | airport | flight | hotel | parking')],
  ['tell me a joke',
    /\b(how are you|how is (it going|your day|life)|how do you do|what is your name|do you (like|have feelings|sleep|eat|dream|love|watch|know any|play|believe|enjoy)|who (made|built|created|are) you|are you (married|happy|single|tired|bored|chatgpt|gpt|conscious)|tell me (a|an|about you|about yourself|some|1|joke|story|something)|nice to meet|where are you from|how old|your (name|hobby|day|favorite|favourite|opinion on|job|family))\b/],
  ['lol',
    /\b(mondays|air conditioning|lol|haha|hahaha|lmao|star wars|penguins|documentary|banana|cute|loud|drilling|lift|nice voice|voice|brothers|sisters|siblings|elections|club|poems|poetry|summer|winter|snow|temperature|sleep|slept|breakfast|sandwich|cake|chocolate|fish|bird|horse|baby|son|daughter|cousin|uncle|aunt|friend|friends|neighbour|neighbor|concert|singer|actor|book|novel|series|episode|video game|playstation|xbox|minecraft|chess|tennis|golf|running shoes|swimming|sunshine|storm|bitcoin|dollar|euro|rent|mortgage|apartment|flat|doctor|hospital|sick|ill|dentist|covid|vaccin\w*|religion|god|church|aliens|ghost)\b/],
]
