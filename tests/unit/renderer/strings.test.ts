import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { afterEach, expect, it } from 'vitest'
import { german } from '../../../renderer/strings.de.ts'
import { english } from '../../../renderer/strings.en.ts'
import { speak, strings } from '../../../renderer/strings.ts'

const root = path.join(import.meta.dirname, '../../../renderer')

/** What is right to be the same: a name, and what is made of numbers and signs alone. */
const shared = ['product', 'invigilator.extra']

/** Each text by its place; what is a function is asked for an example. */
function texts(part: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof part === 'string') return [[place, part]]
  if (typeof part === 'function') {
    const given: readonly unknown[] = place === 'code.marked' ? [[[2, 3], [5, 5]]] : [2, 3, 4]
    return [[place, String((part as (...given: readonly unknown[]) => unknown)(...given))]]
  }
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, value]) => texts(value, place === '' ? name : `${place}.${name}`))
}

afterEach(() => speak('en'))

it('says everything in each language, and nothing in the wrong one', () => {
  const [own, others] = [new Map(texts(english)), new Map(texts(german))]
  expect([...others.keys()].toSorted()).toEqual([...own.keys()].toSorted())
  const left = [...own].filter(([place, text]) => others.get(place) === text && !shared.includes(place) && !/^course\.steps\.\d\.0$/.test(place))
  expect(left).toEqual([])
  expect([...own, ...others].filter(([, text]) => text.trim() === '' || /undefined|NaN|\[object/.test(text))).toEqual([])
})

it('gives whoever draws the language of the kiosk', () => {
  expect(strings.bar.end).toBe('End Call')
  speak('de')
  expect(strings.bar.end).toBe('Gespräch beenden')
})

const spoken = ['aria-label', 'aria-roledescription', 'aria-valuetext', 'alt', 'placeholder', 'title']
const words = /\p{L}{2}/u

/** Words that stand in the markup itself, and catalogues that are read before the language is known. */
function literals(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && words.test(node.text)) found.push(`${file}: ${node.text.trim()}`)
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteral(node.expression) && !ts.isJsxAttribute(node.parent) && words.test(node.expression.text)) found.push(`${file}: ${node.expression.text}`)
    if (ts.isJsxAttribute(node) && spoken.includes(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer) && words.test(node.initializer.text)) found.push(`${file}: ${node.initializer.text}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue
    for (const { initializer } of statement.declarationList.declarations) {
      if (initializer && ts.isPropertyAccessExpression(initializer) && initializer.getText().startsWith('strings.')) found.push(`${file}: ${statement.getText()} is read too early`)
    }
  }
  return found
}

it('keeps every word of the kiosk’s pages in the catalogue', () => {
  // The assessor's window is another program in the same package, in English.
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx') && !/^(review|recorder)[\\/]/.test(file))
  expect(files.length).toBeGreaterThan(25)
  expect(files.flatMap(literals)).toEqual([])
})
