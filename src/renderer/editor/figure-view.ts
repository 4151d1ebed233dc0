// A figure on the page: the picture or what stands in its place, its alt text, and below it caption and credit as lines of type.
import type { Node } from 'prosemirror-model'
import { NodeSelection } from 'prosemirror-state'
import type { EditorView, NodeView } from 'prosemirror-view'
import { isAlt } from '#shared/document'
import { pictureAddress } from '../picture-address'
import styles from './figure.module.css'

export interface FigureWords {
  readonly captionHint: string
  readonly creditHint: string
  readonly alt: string
  readonly altMissing: string
  readonly altHint: string
  readonly pictureGone: string
  readonly pictureElsewhere: string
  readonly pictureUnknown: string
  readonly choosePicture: string
}

interface Parts {
  readonly words: () => FigureWords
  /** A picture is wanted for the figure at this position. */
  readonly choose: (at: number) => void
}

type GetPos = () => number | undefined

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string | undefined,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (className !== undefined) made.className = className
  return made
}

/** As a string of CSS, for the hints that empty lines show. */
const quoted = (text: string): string => JSON.stringify(text)

class FigureView implements NodeView {
  readonly dom: HTMLElement = element('figure', styles['figure'])
  readonly contentDOM: HTMLElement = element('div', styles['below'])
  readonly #picture: HTMLElement = element('div', styles['picture'])
  readonly #alt: HTMLInputElement = element('input', styles['alt'])
  readonly #view: EditorView
  readonly #getPos: GetPos
  readonly #parts: Parts
  #node: Node
  #composing = false

  constructor(node: Node, view: EditorView, getPos: GetPos, parts: Parts) {
    this.#node = node
    this.#view = view
    this.#getPos = getPos
    this.#parts = parts
    const words = parts.words()
    this.dom.dataset['figure'] = ''
    const above = element('div', undefined)
    above.contentEditable = 'false'
    this.contentDOM.style.setProperty('--caption-hint', quoted(words.captionHint))
    this.contentDOM.style.setProperty('--credit-hint', quoted(words.creditHint))
    const alt = this.#alt
    alt.type = 'text'
    alt.maxLength = 1000
    alt.spellcheck = false
    alt.autocomplete = 'off'
    alt.setAttribute('aria-label', words.alt)
    alt.placeholder = words.altMissing
    alt.title = words.altHint
    alt.addEventListener('compositionstart', () => (this.#composing = true))
    alt.addEventListener('compositionend', () => {
      this.#composing = false
      this.#writeAlt()
    })
    alt.addEventListener('input', () => {
      if (!this.#composing) this.#writeAlt()
    })
    alt.addEventListener('keydown', (event) => this.#altKey(event))
    this.#picture.dataset['picture'] = ''
    // Chosen as it is pressed, so that it can be dragged at once.
    this.#picture.addEventListener('mousedown', (event) => {
      const at = this.#at()
      if (event.button !== 0 || at === null || this.stopEvent(event)) return
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)))
    })
    above.append(this.#picture, alt)
    this.dom.append(above, this.contentDOM)
    this.#show()
  }

  #at(): number | null {
    const at = this.#getPos()
    return at !== undefined && this.#view.state.doc.nodeAt(at) === this.#node ? at : null
  }

  #writeAlt(): void {
    const at = this.#at()
    const text = this.#alt.value.replace(/[\u0000-\u001f\u007f]/g, ' ')
    if (at === null || !isAlt(text) || text === this.#node.attrs['alt']) return
    this.#view.dispatch(this.#view.state.tr.setNodeAttribute(at, 'alt', text))
  }

  #altKey(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    this.#view.focus()
  }

  /** What of the picture is to be seen: it, or why it is not. */
  #show(): void {
    const { media, alt, width, height, address } = this.#node.attrs
    const key = JSON.stringify([media, width, height, address])
    if (this.#alt.value !== alt && !this.#composing) this.#alt.value = alt as string
    const img = this.#picture.querySelector('img')
    if (img !== null) img.alt = alt as string
    if (this.#picture.dataset['key'] === key) return
    this.#picture.dataset['key'] = key
    if (media === null) this.#standIn(address as string)
    else this.#load(media as string, width as number, height as number, alt as string)
  }

  #load(media: string, width: number, height: number, alt: string): void {
    const img = element('img', undefined)
    img.alt = alt
    img.draggable = false
    img.decoding = 'async'
    // The room it takes is known before it is there: nothing moves under the caret.
    if (width > 0 && height > 0) {
      img.width = width
      img.height = height
    }
    img.addEventListener('error', () => {
      const gone = element('p', styles['standIn'])
      gone.textContent = this.#parts.words().pictureGone
      gone.append(this.#chooser())
      img.replaceWith(gone)
    })
    img.src = pictureAddress(media)
    this.#picture.replaceChildren(img)
  }

  #standIn(address: string): void {
    const { pictureElsewhere, pictureUnknown } = this.#parts.words()
    const text = element('p', styles['standIn'])
    text.textContent = address === '' ? pictureUnknown : pictureElsewhere
    if (address !== '') {
      // As text, never as something to follow or to load.
      const shown = element('code', undefined)
      shown.textContent = address
      text.append(shown)
    }
    text.append(this.#chooser())
    this.#picture.replaceChildren(text)
  }

  #chooser(): HTMLButtonElement {
    const button = element('button', undefined)
    button.type = 'button'
    button.textContent = this.#parts.words().choosePicture
    button.addEventListener('click', () => {
      const at = this.#at()
      if (at !== null) this.#parts.choose(at)
    })
    return button
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false
    this.#node = node
    this.#show()
    return true
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('input, button') !== null
  }

  ignoreMutation(mutation: { readonly type: string; readonly target: globalThis.Node }): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }
}

export const figureView =
  (parts: Parts) =>
  (node: Node, view: EditorView, getPos: GetPos): NodeView =>
    new FigureView(node, view, getPos, parts)
