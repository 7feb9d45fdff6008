import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { afterEach, expect, it } from 'vitest'
import { german } from '../../../renderer/strings.de.ts'
import { english } from '../../../renderer/strings.en.ts'
import { speak, strings } from '../../../renderer/strings.ts'
import { expectTranslated } from '../../support/catalogues.ts'

const root = path.join(import.meta.dirname, '../../../renderer')

afterEach(() => speak('en'))

it('says everything in each language, and nothing in the wrong one', () => {
  // A name, what is made of numbers and signs alone, and the names of the course's steps in the code.
  expectTranslated(english, german, /^(product|invigilator\.extra|course\.steps\.\d\.0)$/, { 'code.marked': [[[2, 3], [5, 5]]] })
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
