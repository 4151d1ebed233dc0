// Pictures and notes in the editor's schema: a figure is a picture with its caption and its credit, a note is one mark in a line.
import type { Attrs, DOMOutputSpec, NodeSpec } from 'prosemirror-model'
import { isAlt, isMediaHash, isNoteText, isPictureAddress, isSide } from '#shared/document'
import { check, isNumber, isText } from './attrs'

/** Of a figure that Galley wrote; what does not fit is left out. */
function figureOf({ dataset }: HTMLElement): Attrs {
  const { media, alt = '', width, height, address = '' } = dataset
  const side = (value: string | undefined): number => (isSide(Number(value)) ? Number(value) : 0)
  return {
    media: media !== undefined && isMediaHash(media) ? media : null,
    alt: isAlt(alt) ? alt : '',
    width: side(width),
    height: side(height),
    address: isPictureAddress(address) ? address : '',
  }
}

export const figureNodes = {
  figure: {
    attrs: {
      media: {
        default: null,
        validate: check('media', (value) => value === null || isText(isMediaHash)(value)),
      },
      alt: { default: '', validate: check('alt', isText(isAlt)) },
      width: { default: 0, validate: check('width', isNumber(isSide)) },
      height: { default: 0, validate: check('height', isNumber(isSide)) },
      address: { default: '', validate: check('address', isText(isPictureAddress)) },
    },
    content: 'caption credit',
    group: 'block',
    isolating: true,
    parseDOM: [{ tag: 'figure[data-figure]', getAttrs: figureOf }],
    toDOM: ({ attrs }): DOMOutputSpec => [
      'figure',
      {
        'data-figure': '',
        'data-media': attrs['media'] as string | null,
        'data-alt': attrs['alt'] as string,
        'data-width': attrs['width'] as number,
        'data-height': attrs['height'] as number,
        'data-address': attrs['address'] as string,
      },
      0,
    ],
  },
  caption: {
    content: 'inline*',
    parseDOM: [{ tag: 'figcaption[data-caption]' }],
    toDOM: (): DOMOutputSpec => ['figcaption', { 'data-caption': '' }, 0],
  },
  credit: {
    content: 'inline*',
    parseDOM: [{ tag: 'small[data-credit]' }],
    toDOM: (): DOMOutputSpec => ['small', { 'data-credit': '' }, 0],
  },
} satisfies Record<string, NodeSpec>

export const note = {
  inline: true,
  group: 'inline',
  attrs: { text: { default: '', validate: check('note', isText(isNoteText)) } },
  leafText: () => '',
  parseDOM: [
    {
      tag: 'sup[data-note]',
      priority: 60,
      getAttrs: (dom) => {
        const text = dom.dataset['note'] ?? ''
        return isNoteText(text) ? { text } : false
      },
    },
  ],
  // What other programs are given shows that there is a note.
  toDOM: (node): DOMOutputSpec => ['sup', { 'data-note': node.attrs['text'] as string }, '※'],
} satisfies NodeSpec
