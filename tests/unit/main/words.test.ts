import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { afterEach, expect, it } from 'vitest'
import { Refusal } from '../../../electron/main/plain-text.ts'
import { StorageTrouble } from '../../../electron/main/store/trouble.ts'
import { english } from '../../../electron/main/words/english.ts'
import { german } from '../../../electron/main/words/german.ts'
import { speak, words } from '../../../electron/main/words/words.ts'
import { expectTranslated } from '../../support/catalogues.ts'

afterEach(() => speak('en'))

it('says everything in each language, and nothing in the wrong one', () => {
  expectTranslated(english, german, /^$/, { 'preflight.programs.found': [['obs', 'anydesk']], 'preflight.interviews.missing': [['one', 'another']] })
})

it('words a trouble in the language of the kiosk', () => {
  speak('de')
  expect(new StorageTrouble('full', 'talk').message).toBe('Der Datenträger dieses Computers ist voll, deshalb konnte nicht gespeichert werden, was im Gespräch geschieht. Bitte schaffen Sie Platz darauf.')
  expect(new Refusal(words.panel.wrong(1000)).message).toBe('Das ist nicht das Passwort. Versuchen Sie es in einer Sekunde noch einmal.')
})

it.each([[0, /^Less than a minute of film fits on/], [1, /^About one minute of film fits on/], [12, /^About 12 minutes of film fit on the disk at the present rate\./]])('%i minutes of film are said in words', (minutes, said) => {
  expect(words.notices.filmFits(minutes)).toMatch(said)
})

const root = path.join(import.meta.dirname, '../../../electron/main')

/** Sentences that stand where they are said, and parts of the catalogue that are read before the language is known. */
function literals(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const tells = ['Refusal', 'NotReady', 'notice', 'publishNotice']
  const isText = (node: ts.Node | undefined): boolean => node !== undefined && (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node))
  const visit = (node: ts.Node): void => {
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && tells.includes(node.expression.getText().split('.').at(-1) ?? '') && isText(node.arguments?.[0])) found.push(`${file}: ${node.getText()}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue
    for (const { initializer } of statement.declarationList.declarations) if (initializer && !ts.isArrowFunction(initializer) && /\bwords\.[a-z]/.test(initializer.getText())) found.push(`${file}: ${statement.getText()} is read too early`)
  }
  return found
}

it('keeps what main tells people in the catalogue', () => {
  // The assessor's window speaks English.
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !/^(review|assess|words)[\\/]/.test(file))
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap(literals)).toEqual([])
})
