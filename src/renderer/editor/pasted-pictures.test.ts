// Pictures brought along in a paste: their bytes, and where they go while the text is written on.
import { history, undo } from 'prosemirror-history'
import { Slice, type Node } from 'prosemirror-model'
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { describe, expect, it } from 'vitest'
import { documentOf } from '#shared/document'
import { GalleyError, type ErrorCode } from '#shared/error'
import { LARGEST_PICTURE, type Picture } from '#shared/media'
import { muted } from './paste'
import { bytesOf, isPictureData, pastedPictures } from './pasted-pictures'
import { nodeOf, schema } from './schema'

const { nodes } = schema
const data = (bytes: string): string => `data:image/png;base64,${btoa(bytes)}`

describe('the bytes', () => {
  it('of a data address, broken into lines or not', () => {
    expect([...bytesOf('data:image/png;base64,AQID')]).toEqual([1, 2, 3])
    expect([...bytesOf('data:image/jpeg;base64,AQ\r\n ID')]).toEqual([1, 2, 3])
  })
  it('are no picture elsewhere, damaged where they are no base64, and not read where they are too many', () => {
    const code = (address: string): ErrorCode | undefined => {
      try {
        bytesOf(address)
        return undefined
      } catch (error) {
        return error instanceof GalleyError ? error.code : undefined
      }
    }
    expect(isPictureData('data:image/svg+xml;base64,AQID')).toBe(false)
    expect(code('data:text/html;base64,AQID')).toBe('picture-unknown')
    expect(code('data:image/png;base64,A%D')).toBe('picture-damaged')
    expect(code(`data:image/png;base64,${'A'.repeat(LARGEST_PICTURE * 1.5)}`)).toBe('picture-too-large')
  })
  it('are not taken for the name of a handler', () => {
    const html = '<img src="data:image/png;base64,AA/onBB==" onload=x>'
    expect(muted(html)).toContain('base64,AA/onBB==" data-onload=x>')
  })
})

/** A text without a page: its state, and what the library is asked. */
function desk() {
  const asked: { bytes: number[]; answer: (picture: Picture) => void; refuse: (error: unknown) => void }[] =
    []
  const refused: ErrorCode[] = []
  const pasted = pastedPictures({
    refused: (code) => refused.push(code),
    add: (bytes) =>
      new Promise((answer, refuse) => {
        asked.push({ bytes: [...bytes], answer, refuse })
      }),
  })
  const view = {
    isDestroyed: false,
    state: EditorState.create({
      doc: nodeOf(documentOf(['甲', '乙'])),
      plugins: [history(), pasted.plugin],
    }),
    dispatch(tr: Transaction) {
      const before = view.state
      view.state = before.apply(tr)
      shown?.update?.(view as unknown as EditorView, before)
    },
  }
  const shown = pasted.plugin.spec.view?.(view as unknown as EditorView)
  const figureFor = (address: string): Node =>
    nodes.figure.create({ address }, [nodes.caption.create(), nodes.credit.create()])
  return {
    view,
    asked,
    refused,
    /** Behind the first paragraph. */
    paste: (...all: readonly string[]): void => {
      const figures = all.map((one) => figureFor(pasted.keep(one)))
      const transform = pasted.plugin.props.transformPasted
      const slice = nodes.doc.create(null, figures).slice(0)
      const known = transform?.call(pasted.plugin, slice, view as unknown as EditorView, false) ?? Slice.empty
      view.dispatch(view.state.tr.replace(3, 3, known))
    },
    outline: () =>
      view.state.doc.children.map((block) =>
        block.type === nodes.figure
          ? `[${String(block.attrs['media'])} ${String(block.attrs['width'])} ${String(block.attrs['address'])}]`
          : block.textContent,
      ),
    settle: () =>
      new Promise<void>((done) => {
        setTimeout(done)
      }),
  }
}
const picture = (width = 40, height = 30): Picture => ({
  hash: 'a'.repeat(64),
  mime: 'image/png',
  width,
  height,
})
const EMPTY = '[null 0 ]'
const FULL = `[${'a'.repeat(64)} 40 ]`

describe('where it goes', () => {
  it('stands empty at once, is filled by what the library answers, one after the other, wherever the text has moved it', async () => {
    const { view, asked, paste, outline, settle } = desk()
    paste(data('A'), data('B'))
    expect(outline()).toEqual(['甲', EMPTY, EMPTY, '乙'])
    expect(asked.map(({ bytes }) => bytes)).toEqual([[65]])
    view.dispatch(view.state.tr.insertText('前头', 1))
    asked[0]?.answer(picture())
    await settle()
    expect(outline()).toEqual(['前头甲', FULL, EMPTY, '乙'])
    expect(asked.map(({ bytes }) => bytes)).toEqual([[65], [66]])
    asked[1]?.answer(picture())
    await settle()
    expect(outline()).toEqual(['前头甲', FULL, FULL, '乙'])
  })

  it('keeps a caption that was written meanwhile', async () => {
    const { view, asked, paste, outline, settle } = desk()
    paste(data('A'))
    view.dispatch(view.state.tr.insertText('图', 5))
    asked[0]?.answer(picture())
    await settle()
    expect(outline()[1]).toBe(FULL)
    expect(view.state.doc.child(1).textContent).toBe('图')
  })

  it('is one step of undo with its text, filled or not', async () => {
    for (const isFilled of [true, false]) {
      const { view, asked, paste, outline, settle } = desk()
      paste(data('A'))
      if (isFilled) asked[0]?.answer(picture())
      await settle()
      undo(view.state, view.dispatch.bind(view))
      expect(outline()).toEqual(['甲', '乙'])
      if (!isFilled) asked[0]?.answer(picture())
      await settle()
      expect(outline()).toEqual(['甲', '乙'])
    }
  })

  it('what the library refuses is said and leaves its place; a blank of a few dots goes', async () => {
    const { asked, refused, paste, outline, settle } = desk()
    paste(data('A'), 'data:image/png;base64,%', data('B'))
    asked[0]?.refuse(new GalleyError('picture-damaged', 'no end'))
    await settle()
    await settle()
    expect(refused).toEqual(['picture-damaged', 'picture-damaged'])
    asked[1]?.answer(picture(1, 1))
    await settle()
    expect(outline()).toEqual(['甲', EMPTY, EMPTY, '乙'])
  })

  it('an address that a page has made up is left alone', () => {
    const { view, asked } = desk()
    const figure = nodes.figure.create({ address: 'https://pasted.invalid/0' }, [
      nodes.caption.create(),
      nodes.credit.create(),
    ])
    view.dispatch(view.state.tr.insert(3, figure))
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 1)))
    expect(asked).toEqual([])
  })
})
