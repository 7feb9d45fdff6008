import { isBuiltin } from 'node:module'
import path from 'node:path'
import { layers } from './layers.js'

const root = path.dirname(import.meta.dirname)

/** @param {string} file absolute @param {string} room @returns {boolean} */
const isIn = (file, room) => file.startsWith(path.join(root, room) + path.sep)

/** @param {string} name @param {readonly string[]} allowed `@scope/*` stands for the whole scope @returns {boolean} */
function isAllowedPackage(name, allowed) {
  return allowed.some((entry) =>
    entry.endsWith('/*') ? name.startsWith(entry.slice(0, -1)) : name === entry || name.startsWith(`${entry}/`),
  )
}

/**
 * Why this import is forbidden, or null when it is not.
 *
 * @param {string} file absolute path of the importing file
 * @param {string} source what stands in the import
 * @param {boolean} typeOnly
 * @returns {string | null}
 */
export function forbidden(file, source, typeOnly) {
  const layer = layers.find(({ room }) => isIn(file, room))
  if (!layer) return null
  const bare = source.replace(/\?.*$/, '')
  if (bare.startsWith('.')) {
    const target = path.resolve(path.dirname(file), bare)
    if (isIn(target, layer.room)) return null
    if (layer.rooms.some((room) => isIn(target, room))) return null
    if (layer.types?.some((room) => isIn(target, room))) return typeOnly ? null : `${layer.room} may import only types from there`
    return `${layer.room} may not import ${path.relative(root, target)}`
  }
  if (isBuiltin(bare)) return layer.node ? null : `${layer.room} has no Node: ${bare}`
  if (layer.packages === 'any' || isAllowedPackage(bare, layer.packages)) return null
  return `${layer.room} may not import the package ${bare}`
}

/** @type {import('eslint').Rule.RuleModule} */
export const layering = {
  meta: { type: 'problem', schema: [], messages: { forbidden: '{{why}}' } },
  create(context) {
    /** @param {import('estree').Node} node @param {unknown} source @param {boolean} typeOnly */
    const check = (node, source, typeOnly) => {
      if (typeof source !== 'string') return
      const why = forbidden(context.filename, source, typeOnly)
      if (why !== null) context.report({ node, messageId: 'forbidden', data: { why } })
    }
    /** @param {import('estree').Node} node */
    const isTypeOnly = (node) =>
      ('importKind' in node && node.importKind === 'type') || ('exportKind' in node && node.exportKind === 'type')
    return {
      ImportDeclaration: (node) => check(node, node.source.value, isTypeOnly(node)),
      ExportNamedDeclaration: (node) => check(node, node.source?.value, isTypeOnly(node)),
      ExportAllDeclaration: (node) => check(node, node.source.value, isTypeOnly(node)),
      ImportExpression: (node) => check(node, node.source.type === 'Literal' ? node.source.value : undefined, false),
    }
  },
}
