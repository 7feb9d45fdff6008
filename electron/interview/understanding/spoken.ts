/** How code is spoken and written fast: words that stand for symbols, words that carry nothing, contractions. */

/** Longest first; each is a sequence of lower-case words and the symbol that it stands for. */
export const spokenSymbols: ReadonlyArray<readonly [words: readonly string[], symbol: string]> = [
  [['open', 'square', 'bracket'], '['], [['close', 'square', 'bracket'], ']'], [['closing', 'square', 'bracket'], ']'],
  [['open', 'curly', 'brace'], '{'], [['close', 'curly', 'brace'], '}'], [['open', 'curly', 'bracket'], '{'], [['close', 'curly', 'bracket'], '}'],
  [['open', 'bracket'], '['], [['close', 'bracket'], ']'], [['closing', 'bracket'], ']'],
  [['open', 'paren'], '('], [['close', 'paren'], ')'], [['open', 'parenthesis'], '('], [['close', 'parenthesis'], ')'],
  [['open', 'parentheses'], '('], [['close', 'parentheses'], ')'], [['open', 'parens'], '('], [['close', 'parens'], ')'],
  [['open', 'curly'], '{'], [['close', 'curly'], '}'], [['open', 'brace'], '{'], [['close', 'brace'], '}'],
  [['dot'], '.'], [['underscore'], '_'], [['dunder'], '_'], [['equals'], '='],
]

/** Dropped before phrases are compared, in answers and in cues alike. */
export const fillers: ReadonlySet<string> = new Set(
  ('a an the uh um er erm hmm hm ah oh like basically actually just really very quite simply literally kinda sorta obviously ' +
    'probably maybe perhaps also too of course please').split(' '),
)
/** Dropped where the word beside them makes them carry nothing: "sort of slow", "well, it fails"; not in "sort by name", "works well". */
export const fillerBefore: ReadonlyMap<string, string> = new Map([['kind', 'of'], ['sort', 'of']])
export const fillerAtStart: ReadonlySet<string> = new Set(['well'])

const plainNot = 'is are was were do does did has have had could should would must need might'.split(' ')

/** Expanded into words that are looked at one by one. */
export const contractions: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...plainNot.flatMap((verb): Array<[string, string[]]> => [[`${verb}n't`, [verb, 'not']], [`${verb}nt`, [verb, 'not']]]),
  ["can't", ['can', 'not']], ['cant', ['can', 'not']], ['cannot', ['can', 'not']],
  ["won't", ['will', 'not']], ['wont', ['will', 'not']],
  ["ain't", ['is', 'not']], ['aint', ['is', 'not']],
  ["i'm", ['i', 'am']], ['im', ['i', 'am']], ["i'd", ['i', 'would']], ["i'll", ['i', 'will']], ["i've", ['i', 'have']],
  ["it's", ['it', 'is']], ["that's", ['that', 'is']], ['thats', ['that', 'is']], ["there's", ['there', 'is']], ['theres', ['there', 'is']],
  ["what's", ['what', 'is']], ['whats', ['what', 'is']], ["let's", ['let', 'us']], ["we'd", ['we', 'would']], ["you'd", ['you', 'would']],
  ["we're", ['we', 'are']], ["you're", ['you', 'are']], ["they're", ['they', 'are']], ["we'll", ['we', 'will']], ["it'll", ['it', 'will']],
  ["it'd", ['it', 'would']], ["that'll", ['that', 'will']], ["they'll", ['they', 'will']], ["you'll", ['you', 'will']],
  ["i'ld", ['i', 'would']], ['gonna', ['going', 'to']], ['wanna', ['want', 'to']], ['gotta', ['have', 'to']], ['dunno', ['do', 'not', 'know']],
  ['w/o', ['without']], ['conn', ['connection']], ['db', ['database']], ['dict', ['dictionary']], ['dicts', ['dictionary']],
  ['config', ['configuration']], ['obj', ['object']], ['str', ['string']], ['strs', ['string']], ['func', ['function']], ['funcs', ['function']],
  ['param', ['parameter']], ['params', ['parameter']], ['val', ['value']], ['vals', ['value']], ['attr', ['attribute']],
  ['msg', ['message']], ['msgs', ['message']], ['auth', ['authentication']], ['info', ['information']],
  ['zero', ['0']], ['one', ['1']], ['two', ['2']], ['three', ['3']],
])
