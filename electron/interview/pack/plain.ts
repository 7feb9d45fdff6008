/** A schema's complaint in words for an author who has never seen a schema. */
import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const kinds: Readonly<Record<string, string>> = {
  string: 'a text', number: 'a number', int: 'a whole number', array: 'a list', object: 'a group of named fields',
  record: 'a group of named fields', boolean: 'true or false', tuple: 'a list',
}

const kindOf = (value: unknown): string => {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of named fields'
  if (typeof value === 'string') return 'a text'
  return typeof value === 'number' ? `the number ${value}` : `“${shown(value)}”`
}

const shown = (value: unknown): string => {
  const written = typeof value === 'string' ? value : JSON.stringify(value) ?? 'nothing'
  return written.length > 60 ? `${written.slice(0, 60)}…` : written
}

/** `value` is what stands at the issue's place; `undefined` where nothing does. */
export function plainWords(issue: Issue, value: unknown): string {
  if (issue.code === 'unrecognized_keys') return 'this field is not known here; is it misspelt?'
  if (issue.code === 'custom') return issue.message
  if (value === undefined) return 'is missing'
  if (value === null) return 'is empty'
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}, but is ${kindOf(value)}`
    case 'too_small':
      if (issue.origin === 'array') return 'needs at least one entry'
      if (issue.origin === 'string') return 'is empty'
      return `must be ${issue.inclusive === false ? 'above' : 'at least'} ${String(issue.minimum)}, but is ${shown(value)}`
    case 'too_big':
      return issue.origin === 'string' ? `is longer than ${String(issue.maximum)} characters` : `must be at most ${String(issue.maximum)}, but is ${shown(value)}`
    case 'invalid_format':
    case 'invalid_key':
      if (typeof value === 'string' && /[\\/]|\.\./.test(value)) return `“${shown(value)}” is a path; write a name without one, in lower-case words joined by hyphens`
      if (issue.code === 'invalid_format' && !issue.message.startsWith('use ')) return issue.message
      return `“${shown(value)}” is no name that can be used here; use lower-case words joined by hyphens`
    default:
      return issue.message
  }
}
