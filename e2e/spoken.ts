// What a screen reader would say of a part of the page: Chromium's own accessibility tree, read from the top down.
import type { CDPSession, Locator, Page } from '@playwright/test'

interface AxNode {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: { readonly value?: unknown }
  readonly name?: { readonly value?: unknown }
  readonly description?: { readonly value?: unknown }
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[]
  readonly childIds?: readonly string[]
  readonly parentId?: string
  readonly backendDOMNodeId?: number
}

/** Said whole, with what stands inside as their name. */
const WHOLE = new Set([
  'button',
  'radio',
  'tab',
  'heading',
  'textbox',
  'combobox',
  'checkbox',
  'separator',
  'link',
])
/** Announced by name when one comes in. */
const PLACES = new Set([
  'region',
  'radiogroup',
  'list',
  'group',
  'tablist',
  'tabpanel',
  'status',
  'row',
  'note',
])
/** Text runs on within these and stops at their end. */
const LINES = new Set(['paragraph', 'listitem', 'term', 'definition', 'gridcell', 'generic'])
/** Said around what was changed. */
const MARKS = new Set(['deletion', 'insertion', 'mark'])

const text = (value: { readonly value?: unknown } | undefined): string =>
  typeof value?.value === 'string' ? value.value.replaceAll(/\s+/g, ' ').trim() : ''

function states(node: AxNode): string {
  const has = (name: string): unknown => node.properties?.find((one) => one.name === name)?.value.value
  return [
    has('checked') === 'true' ? ', checked' : '',
    has('selected') === true ? ', selected' : '',
    has('expanded') === true ? ', expanded' : has('expanded') === false ? ', collapsed' : '',
    has('disabled') === true ? ', disabled' : '',
  ].join('')
}

class Reader {
  readonly lines: string[] = []
  #run: string[] = []
  readonly #nodes: ReadonlyMap<string, AxNode>

  constructor(nodes: ReadonlyMap<string, AxNode>) {
    this.#nodes = nodes
  }

  /** Ends a line of running text. */
  stop(): void {
    if (this.#run.length > 0) this.lines.push(this.#run.join(' '))
    this.#run = []
  }

  say(node: AxNode): void {
    const role = text(node.role)
    const name = text(node.name)
    const about = text(node.description)
    if (role === 'InlineTextBox') return
    if (node.ignored) this.#inside(node)
    else if (role === 'StaticText') {
      if (name !== '') this.#run.push(name)
    } else if (WHOLE.has(role)) {
      this.stop()
      this.lines.push(`${role}: ${name}${states(node)}${about === '' ? '' : ` (${about})`}`)
    } else if (MARKS.has(role)) {
      this.#run.push(`[${role}`)
      this.#inside(node)
      this.#run.push(']')
    } else {
      this.#enter(node, role, name)
    }
  }

  #enter(node: AxNode, role: string, name: string): void {
    if (PLACES.has(role)) {
      this.stop()
      if (name !== '') this.lines.push(`${role}: ${name}${states(node)}`)
    }
    if (LINES.has(role) && role !== 'generic') this.stop()
    this.#inside(node)
    if (LINES.has(role) || PLACES.has(role)) this.stop()
  }

  #inside(node: AxNode): void {
    for (const id of node.childIds ?? []) {
      const child = this.#nodes.get(id)
      if (child !== undefined) this.say(child)
    }
  }
}

async function rootOf(client: CDPSession, part: Locator): Promise<number> {
  await part.evaluate((element) => element.setAttribute('data-read', ''))
  const { root } = await client.send('DOM.getDocument', { depth: 0 })
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector: '[data-read]' })
  const { node } = await client.send('DOM.describeNode', { nodeId })
  await part.evaluate((element) => element.removeAttribute('data-read'))
  return node.backendNodeId
}

/** Line by line; times of day stand as `hh:mm`. */
export async function spoken(page: Page, part: Locator): Promise<readonly string[]> {
  const client = await page.context().newCDPSession(page)
  try {
    await client.send('DOM.enable')
    const root = await rootOf(client, part)
    const { nodes } = (await client.send('Accessibility.getFullAXTree')) as { nodes: readonly AxNode[] }
    const start = nodes.find((node) => node.backendDOMNodeId === root)
    if (start === undefined) throw new Error('The part is not in the accessibility tree')
    const reader = new Reader(new Map(nodes.map((node) => [node.nodeId, node])))
    reader.say(start)
    reader.stop()
    return reader.lines.map((line) => line.replaceAll(/\d{1,2}:\d{2}/g, 'hh:mm'))
  } finally {
    await client.detach()
  }
}
