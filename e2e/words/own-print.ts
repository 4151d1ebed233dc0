// Dates, times and numbers that a file prints by rules of its own, instead of the interface language's.
import { isNode, type TreeNode } from './sources.ts'

const nameOf = (node: unknown): string =>
  isNode(node) && typeof node['name'] === 'string' ? node['name'] : ''

/** `toLocaleDateString('sv-SE')` is the day in ISO form, for data; `Intl.DateTimeFormat()` without `new` asks what the system is set to. */
export function printsByItself(node: TreeNode): readonly string[] {
  if (node.type === 'NewExpression') {
    const { callee } = node
    const isFormat =
      isNode(callee) && nameOf(callee['object']) === 'Intl' && nameOf(callee['property']) === 'DateTimeFormat'
    return isFormat ? ['new Intl.DateTimeFormat'] : []
  }
  if (node.type !== 'CallExpression') return []
  const { callee } = node
  const args = node['arguments'] as readonly TreeNode[]
  const method = isNode(callee) && callee.type === 'MemberExpression' ? nameOf(callee['property']) : ''
  if (!/^toLocale(?:Date|Time)?String$/.test(method)) return []
  if (args.length === 0) return [`${method}()`]
  if (method !== 'toLocaleString' && args[0]?.['value'] !== 'sv-SE') return [method]
  const of = isNode(callee) ? callee['object'] : undefined
  return isNode(of) &&
    of.type === 'NewExpression' &&
    nameOf(of['callee']) === 'Date' &&
    method === 'toLocaleString'
    ? ['Date.toLocaleString']
    : []
}
