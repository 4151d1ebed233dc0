// `clipboard`, in memory: a test never touches the person's own. As in Electron since 44, its functions are asynchronous.
import type * as Electron from 'electron'
import { strict } from './strict.ts'

type Content = ConstructorParameters<typeof Electron.ClipboardItem>[0]

export class HostClipboardItem implements Pick<Electron.ClipboardItem, 'types'> {
  readonly types: string[]
  readonly #content: Content

  constructor(content: Content) {
    this.types = Object.keys(content)
    this.#content = content
  }
  async getType(type: string): Promise<Blob> {
    const content = await this.#content[type]
    if (content instanceof Blob) return content
    if (typeof content !== 'string') throw new Error(`The clipboard has no ${type}`)
    return new Blob([content], { type })
  }
}

let held: HostClipboardItem[] = []

async function readText(): Promise<string> {
  const item = held.find(({ types }) => types.includes('text/plain'))
  return item ? (await item.getType('text/plain')).text() : ''
}

export const clipboard = strict('clipboard', {
  readText,
  async writeText(text: string) {
    held = [new HostClipboardItem({ 'text/plain': text })]
  },
  async read() {
    return held as unknown as Electron.ClipboardItem[]
  },
  async write(items: readonly Electron.ClipboardItem[]) {
    held = [...(items as unknown as readonly HostClipboardItem[])]
  },
  async has(type: string) {
    return held.some(({ types }) => types.includes(type))
  },
  clear() {
    held = []
  },
} satisfies Pick<Electron.Clipboard, 'readText' | 'writeText' | 'read' | 'write' | 'has' | 'clear'>)
