// A line's pieces as runs: styles, links, notes, what was added and taken away, where comments begin and end.
import { isLinkable, type Inline, type Mark } from '#shared/document'
import type { Parts } from './docx-parts'
import type { Piece } from './docx-tracked'
import { runText, tag, val } from './docx-xml'
import { clean, oneLine } from './escape'

const has = (marks: readonly Mark[], type: Mark['type']): boolean => marks.some((mark) => mark.type === type)

/** In the order that the schema asks for (ECMA-376 part 1, 17.3.2.28). */
function runProperties(marks: readonly Mark[], parts: Parts, { isLink = false } = {}): string {
  const style = has(marks, 'code')
    ? 'Verbatim Char'
    : has(marks, 'em')
      ? 'Emphasis'
      : isLink
        ? 'Hyperlink'
        : ''
  return (
    (style === '' ? '' : val('w:rStyle', parts.named(style))) +
    (has(marks, 'strong') ? '<w:b/><w:bCs/>' : '') +
    (has(marks, 'em') && has(marks, 'code') ? '<w:i/><w:iCs/>' : '') +
    (has(marks, 'strike') ? '<w:strike/>' : '') +
    (has(marks, 'superscript')
      ? val('w:vertAlign', 'superscript')
      : has(marks, 'subscript')
        ? val('w:vertAlign', 'subscript')
        : '')
  )
}

const linkOf = ({ marks = [] }: Inline): string => {
  for (const mark of marks)
    if (mark.type === 'link' && isLinkable(mark.attrs.href)) return clean(mark.attrs.href)
  return ''
}

type InlinePiece = Extract<Piece, { kind: 'inline' }>

function noteRun(text: string, parts: Parts): string {
  const properties = tag('w:rPr', {}, val('w:rStyle', parts.named('footnote reference')))
  return tag('w:r', {}, properties + tag('w:footnoteReference', { 'w:id': parts.note(text) }))
}

function run({ node, tracked, was }: InlinePiece, parts: Parts): string {
  const wrapped = (xml: string): string =>
    tracked === null ? xml : tag(`w:${tracked.kind}`, parts.by(tracked), xml)
  if (node.type === 'note') {
    const text = oneLine(node.attrs.text)
    return text === '' ? '' : wrapped(noteRun(text, parts))
  }
  const text = node.type === 'hard_break' ? '\n' : clean(node.text).replaceAll('\n', ' ')
  if (text === '') return ''
  const before =
    was === null
      ? ''
      : tag('w:rPrChange', parts.by(was.by), tag('w:rPr', {}, runProperties(was.marks, parts)))
  const properties = runProperties(node.marks ?? [], parts, { isLink: linkOf(node) !== '' }) + before
  return wrapped(
    tag(
      'w:r',
      {},
      (properties === '' ? '' : tag('w:rPr', {}, properties)) + runText(text, tracked?.kind === 'del'),
    ),
  )
}

const reference = (comment: number, parts: Parts): string =>
  tag(
    'w:r',
    {},
    tag('w:rPr', {}, val('w:rStyle', parts.named('annotation reference'))) +
      tag('w:commentReference', { 'w:id': comment }),
  )

/** Answers stand at the place of what they answer: `thread` gives a comment with its answers. */
export type Thread = (comment: number) => readonly number[]

export function lineXml(pieces: readonly Piece[], parts: Parts, thread: Thread): string {
  let out = ''
  let open = ''
  let inside = ''
  const close = (): void => {
    if (open !== '') out += tag('w:hyperlink', { 'r:id': parts.link(open), 'w:history': '1' }, inside)
    open = ''
    inside = ''
  }
  for (const piece of pieces) {
    if (piece.kind === 'inline') {
      const href = linkOf(piece.node)
      if (href !== open) close()
      const xml = run(piece, parts)
      if (xml === '') continue
      if (href === '') out += xml
      else {
        open = href
        inside += xml
      }
      continue
    }
    close()
    for (const comment of thread(piece.comment)) {
      if (piece.kind === 'from') out += tag('w:commentRangeStart', { 'w:id': comment })
      else if (piece.kind === 'to')
        out += tag('w:commentRangeEnd', { 'w:id': comment }) + reference(comment, parts)
      else out += reference(comment, parts)
    }
  }
  close()
  return out
}

/** A line that shows nothing and says nothing: it is left out. */
export const isBlank = (pieces: readonly Piece[]): boolean =>
  pieces.every(
    (piece) =>
      piece.kind === 'inline' &&
      (piece.node.type === 'hard_break' ||
        (piece.node.type === 'text'
          ? clean(piece.node.text).trim() === ''
          : oneLine(piece.node.attrs.text) === '')),
  )
