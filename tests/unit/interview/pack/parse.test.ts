import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changed, faultsOf, parseSmall, small } from './packs.ts'

const at = 'snippets/small'

describe('a pack without faults', () => {
  const result = parseSmall()
  if (!('pack' in result)) throw new Error(faultsOf(result).join('\n'))
  const { pack } = result
  const [problem] = pack.problems

  it('keeps the snippet exactly as it stands in the file', () => {
    expect(problem?.code).toBe(small['sum.py'])
    expect(problem?.sha256).toBe(createHash('sha256').update(small['sum.py'] ?? '').digest('hex'))
  })

  it('reads one wording and one line as lists of one', () => {
    expect(problem?.questions[0]?.ask).toEqual(['What does line 2 do?'])
    expect(problem?.core[0]?.lines).toEqual([[2, 2]])
    expect(problem?.deeper[0]?.lines).toEqual([[1, 1], [1, 2]])
  })

  it('has a fingerprint that sha256sum can reproduce and that any change changes', () => {
    const list = Object.keys(small).sort().map((name) => `${createHash('sha256').update(small[name] ?? '').digest('hex')}  ${name}\n`).join('')
    expect(pack.sha256).toBe(createHash('sha256').update(list).digest('hex'))
    const other = parseSmall(changed('sum.cues.yaml', 'zero', 'nought'))
    expect('pack' in other && other.pack.sha256).not.toBe(pack.sha256)
  })

  it('does without cues and examples, and finds none that every object inherits', () => {
    const bare = parseSmall({ 'sum.cues.yaml': undefined, 'sum.examples.yaml': undefined })
    if (!('pack' in bare)) throw new Error(faultsOf(bare).join('\n'))
    expect(bare.pack.problems[0]?.cues['constructor']).toBeUndefined()
    expect(bare.pack.problems[0]?.examples['toString']).toBeUndefined()
  })

  it('passes over files that are none of its own', () => {
    expect(parseSmall({ 'notes.yaml': ': : :', 'README.md': 'x' })).toHaveProperty('pack')
  })
})

describe('each fault is said once, with file, line and field', () => {
  const cases: readonly (readonly [what: string, changes: Parameters<typeof parseSmall>[0], fault: string])[] = [
    ['a missing field', changed('pack.yaml', '  problem: 5\n', ''), `${at}/pack.yaml:5: minutes.problem: is missing`],
    ['an empty field', changed('pack.yaml', 'title: A small interview', 'title:'), `${at}/pack.yaml:3: title: is empty`],
    ['a wrong type', changed('pack.yaml', 'opening: 2', 'opening: soon'), `${at}/pack.yaml:6: minutes.opening: must be a number, but is a text`],
    ['a number out of bounds', changed('pack.yaml', 'closing: 1', 'closing: 0'), `${at}/pack.yaml:8: minutes.closing: must be above 0, but is 0`],
    ['an unknown field', changed('pack.yaml', 'language: en', 'language: en\nlangauge: en'), `${at}/pack.yaml:5: langauge: this field is not known here; is it misspelt?`],
    ['an unknown field deep inside', changed('sum.yaml', '      tell:', '      tel: x\n      tell:'), `${at}/sum.yaml:19: core[empty-list].steps.tel: this field is not known here; is it misspelt?`],
    ['a missing step', changed('sum.yaml', '      change: How would you write it?\n', ''), `${at}/sum.yaml:14: core[empty-list].steps.change: is missing`],
    ['no wording', changed('sum.yaml', 'ask: What does line 2 do?', 'ask: []'), `${at}/sum.yaml:6: questions[q1].ask: needs at least one entry`],
    ['the same field twice', changed('pack.yaml', 'language: en', 'language: en\nlanguage: de'), `${at}/pack.yaml:5: the same field stands here twice`],
    ['the same problem twice', changed('pack.yaml', '[sum]', '[sum, sum]'), `${at}/pack.yaml:15: problems[2]: “sum” is already the name of another entry`],
    ['the same id twice', changed('sum.yaml', '- id: name', '- id: empty-list'), `${at}/sum.yaml:21: deeper[empty-list].id: “empty-list” is already the id of another entry`],
    ['a point named like a question', changed('sum.yaml', '- id: name', '- id: q1'), `${at}/sum.yaml:21: deeper[q1].id: “q1” is already the id of another entry`],
    ['a name that is no name', changed('sum.yaml', '- id: name', '- id: The Name'), `${at}/sum.yaml:21: deeper[The Name].id: “The Name” is no name that can be used here; use lower-case words joined by hyphens`],
    ['a path that leaves the pack', changed('pack.yaml', '[sum]', '[../other/sum]'), `${at}/pack.yaml:15: problems[1]: “../other/sum” is a path; write a name without one, in lower-case words joined by hyphens`],
    ['a problem under another name', changed('sum.yaml', 'problem: sum', 'problem: mean'), `${at}/sum.yaml:1: problem: must be “sum”, as the file is named`],
    ['lines outside the snippet', changed('sum.yaml', 'lines: 2', 'lines: 2-3'), `${at}/sum.yaml:10: core[empty-list].lines: 2-3 is outside the snippet, which has 2 lines`],
    ['lines that are none', changed('sum.yaml', 'lines: 2', 'lines: second'), `${at}/sum.yaml:10: core[empty-list].lines: must be a line such as 16, lines such as 5-8, or a list of these: [8, 12-14]`],
    ['lines the wrong way round', changed('sum.yaml', 'lines: 2', 'lines: 2-1'), `${at}/sum.yaml:10: core[empty-list].lines: the first line comes after the last`],
    ['a point of no question', changed('sum.yaml', 'question: q1', 'question: q2'), `${at}/sum.yaml:9: core[empty-list].question: there is no question “q2” in this file; there is q1`],
    ['a question without a point', changed('sum.yaml', 'core:', '  - { id: q2, topic: it, ask: What is it? }\ncore:'), `${at}/sum.yaml:7: questions[q2].id: no core point belongs to the question “q2”, so nothing could answer it`],
    ['an area that the pack has not', changed('sum.yaml', '[backend]', '[frontend]'), `${at}/sum.yaml:23: deeper[name].areas[1]: there is no area “frontend” in pack.yaml; there is backend`],
    ['an area that the pack has not, named twice', changed('sum.yaml', '[backend]', '[frontend, frontend]'), `${at}/sum.yaml:23: deeper[name].areas[1]: there is no area “frontend” in pack.yaml; there is backend`],
    ['the same id three times', changed('sum.yaml', 'terms:', '  - { id: name, lines: 1, point: p, heard: h, topic: t, ask: What? }\n  - { id: name, lines: 2, point: o, heard: g, topic: s, ask: Why? }\nterms:'), `${at}/sum.yaml:28: deeper[name].id: “name” is already the id of another entry`],
    ['a point renamed in one file of three', changed('sum.yaml', 'id: empty-list', 'id: no-entries'), `${at}/sum.cues.yaml:1: empty-list: there is no point “empty-list” in sum.yaml`],
    ['cues for no point', changed('sum.cues.yaml', 'empty-list', 'empty-lists'), `${at}/sum.cues.yaml:1: empty-lists: there is no point “empty-lists” in sum.yaml`],
    ['examples for no point', changed('sum.examples.yaml', 'empty-list', 'other'), `${at}/sum.examples.yaml:1: other: there is no point “other” in sum.yaml`],
    ['a misspelt companion', { 'sum.cue.yaml': 'x: 1' }, `${at}/sum.cue.yaml: is not used; beside sum.yaml belong sum.cues.yaml and sum.examples.yaml`],
    ['no snippet', { 'sum.py': undefined }, `${at}/sum.py: is missing; it is the snippet that candidates see`],
    ['an empty snippet', { 'sum.py': '\n', 'sum.yaml': small['sum.yaml']?.replace('lines: 2', 'lines: 1').replace('[1, 1-2]', '1') }, `${at}/sum.py: is empty`],
    ['no conversation', { 'sum.yaml': undefined }, `${at}/sum.yaml: is missing; pack.yaml lists the problem “sum”`],
    ['no pack file', { 'pack.yaml': undefined }, `${at}/pack.yaml: is missing; every pack has one`],
    ['an empty pack file', { 'pack.yaml': '' }, `${at}/pack.yaml:1: is empty`],
    ['broken YAML', changed('pack.yaml', 'title: A small', 'title: "A small'), `${at}/pack.yaml:3: is not valid YAML: Missing closing "quote`],
    ['a tab', changed('pack.yaml', '  opening', '\topening'), `${at}/pack.yaml:6: indent with spaces; a tab stands here`],
    ['a backtick without quotes', changed('sum.yaml', 'topic: the name', 'topic: `name` itself'), `${at}/sum.yaml:26: a text that begins with a special character, such as \` or @, needs quotes around it`],
    ['a reference', changed('pack.yaml', 'title: A small interview', 'title: *a'), `${at}/pack.yaml:3: *a refers to another place; write the text out, here and wherever a * stands for it`],
    ['bytes that are no UTF-8', { 'sum.py': Uint8Array.of(0x61, 0x0a, 0xc3, 0x28, 0x0a) }, `${at}/sum.py:2: is not valid UTF-8; save the file in that encoding`],
    ['a file above 1 MiB', { 'sum.py': new Uint8Array(1024 * 1024 + 1) }, `${at}/sum.py: is larger than 1 MiB`],
    ['brackets without end', { 'sum.cues.yaml': '['.repeat(500_000) }, `${at}/sum.cues.yaml: is nested too deeply to be read`],
    ['lists in lists without end', { 'sum.cues.yaml': '- '.repeat(500_000) }, `${at}/sum.cues.yaml: is nested too deeply to be read`],
    ['fields without end', { 'sum.cues.yaml': Array.from({ length: 60_000 }, (_, i) => `a${i}: 1\n`).join('') }, `${at}/sum.cues.yaml: has too many parts to be read; no pack needs so many`],
    ['an indentation without end', { 'sum.cues.yaml': Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:\n`).join('') }, `${at}/sum.cues.yaml: is nested too deeply to be read`],
  ]
  it.each(cases)('%s', (_, changes, fault) => {
    expect(faultsOf(parseSmall(changes))).toEqual([fault])
  })

  it('lists the faults of all files together', () => {
    const faults = faultsOf(parseSmall({ ...changed('sum.yaml', 'lines: 2', 'lines: 9'), ...changed('sum.cues.yaml', 'empty-list', 'x'), 'sum.examples.yaml': 'x: {rihgt: []}' }))
    expect(faults).toHaveLength(3)
  })
})

describe('whatever the files hold', () => {
  it('answers with a pack or with faults and never throws', () => {
    const name = fc.constantFrom(...Object.keys(small))
    fc.assert(fc.property(name, fc.uint8Array({ maxLength: 300 }), (file, bytes) => {
      const result = parseSmall({ [file]: bytes })
      return 'pack' in result || result.problems.length > 0
    }), { numRuns: 300 })
  })

  it('survives any one line of a file being lost', () => {
    for (const file of ['pack.yaml', 'sum.yaml']) {
      const lines = (small[file] ?? '').split('\n')
      for (let i = 0; i < lines.length; i += 1) {
        const result = parseSmall({ [file]: lines.toSpliced(i, 1).join('\n') })
        expect('pack' in result || result.problems.every(({ text }) => text !== '')).toBe(true)
      }
    }
  })
})
