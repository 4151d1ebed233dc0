// Words that a person reads and that stand in the source instead of a dictionary.
import { isNode, nodes, type Source, type TreeNode } from './sources.ts'

const HAN = /\p{Script=Han}/u
const LETTER = /\p{L}/u
/** Attributes that are shown or read aloud. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'aria-placeholder',
  'title',
  'placeholder',
  'alt',
  'label',
  'hint',
])
/** Calls that show their text: the terminal's, the status line's, those of the system. */
const SAYING = new Set(['print', 'complain', 'setTitle', 'showErrorBox'])
/** Fields of dialogs and menus. */
const SHOWN = new Set([
  'message',
  'detail',
  'title',
  'label',
  'buttonLabel',
  'checkboxLabel',
  'buttons',
  'placeholder',
  'hint',
])

/** The text an expression can become, as far as it is written there. */
function written(node: unknown): string {
  if (Array.isArray(node)) return node.map(written).join(' ')
  if (!isNode(node)) return ''
  const parts = (...names: readonly string[]): string => names.map((name) => written(node[name])).join(' ')
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' ? node['value'] : ''
    case 'TemplateElement': {
      const value = node['value'] as { cooked?: string }
      return value.cooked ?? ''
    }
    case 'TemplateLiteral':
      return parts('quasis', 'expressions')
    case 'JSXExpressionContainer':
      return parts('expression')
    case 'ConditionalExpression':
      return parts('consequent', 'alternate')
    case 'LogicalExpression':
      return node['operator'] === '&&' ? parts('right') : parts('left', 'right')
    case 'BinaryExpression':
      return node['operator'] === '+' ? parts('left', 'right') : ''
    case 'ArrayExpression':
      return parts('elements')
    default:
      return ''
  }
}

const nameOf = (node: unknown): string => {
  if (!isNode(node)) return ''
  if (node.type === 'MemberExpression') return nameOf(node['property'])
  return typeof node['name'] === 'string' ? node['name'] : ''
}

function found(node: TreeNode, parent: TreeNode | undefined): string {
  switch (node.type) {
    case 'JSXText':
      return String(node['value'])
    case 'JSXExpressionContainer':
      return parent?.type === 'JSXAttribute' ? '' : written(node)
    case 'JSXAttribute':
      return SPOKEN.has(nameOf(node['name'])) ? written(node['value']) : ''
    case 'CallExpression':
      return SAYING.has(nameOf(node['callee'])) ? written(node['arguments']) : ''
    case 'Property':
      return parent?.type === 'ObjectExpression' && SHOWN.has(nameOf(node['key']))
        ? written(node['value'])
        : ''
    case 'Literal':
    case 'TemplateElement':
      return HAN.test(written(node)) ? written(node) : ''
    default:
      return ''
  }
}

/** `src/renderer/app.tsx: Save`, each once: text with letters in what is shown, and Chinese anywhere. */
export function hardCoded(sources: readonly Source[]): readonly string[] {
  const all = new Set<string>()
  for (const { file, tree } of sources)
    for (const [node, parent] of nodes(tree)) {
      const text = found(node, parent).replaceAll(/\s+/g, ' ').trim()
      if (LETTER.test(text)) all.add(`${file}: ${text}`)
    }
  return [...all]
}
