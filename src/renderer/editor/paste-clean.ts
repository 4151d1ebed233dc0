// A pasted page is rebuilt before the schema takes from it what it knows: what Word, WPS, WeChat and web pages mean, not how they say it.
import { lists } from './paste-lists'
import { notes } from './paste-notes'
import { pictures } from './paste-pictures'
import { isBlank, renamed, styled, styleOf, unwrap } from './paste-style'
import { tables } from './paste-tables'

// Cards, players and forms; what Word says about itself, e.g. comments in its margin.
const NOTHING =
  'mp-common-profile, mpvoice, mpvideo, mpcpc, qqmusic, mp-miniprogram, link, meta, base, map, .MsoCommentReference, .msocomanchor'
const HIDDEN = /(?:^|;)(?:mso-element:comment|mso-hide:all|display:none)/
/** Word and WPS name the style of a paragraph: `mso-style-name:标题`, `mso-style-name:"heading 2"`. */
const HEADING = /(?:^|;)mso-style-name:["']?(?:标题|heading|title)([1-6]?)["']?(?:;|$)/
const NO_TEXT = 'pre, code, textarea'

/** Of a style only what may mean a mark, or hidden. */
function restyle(element: HTMLElement): void {
  const { style } = document.createElement('span')
  style.cssText = element.getAttribute('data-style') ?? ''
  element.style.fontWeight = style.fontWeight
  element.style.fontStyle = style.fontStyle
  element.style.display = style.display
  if (style.verticalAlign === 'super' || style.verticalAlign === 'sub')
    element.style.verticalAlign = style.verticalAlign
  if (/line-through/.test(style.textDecorationLine || style.textDecoration))
    element.style.textDecoration = 'line-through'
}

function headings(root: Element): void {
  for (const line of root.querySelectorAll('p.MsoTitle, p.MsoSubtitle')) renamed(line, 'h1')
  for (const line of styled(root)) {
    const level = HEADING.exec(styleOf(line))?.[1]
    if (level !== undefined && line.tagName === 'P') renamed(line, `h${level === '' ? '1' : level}`)
  }
}

/** Heads are bold by their kind: bold that is all of one says nothing. */
function headsPlain(root: Element): void {
  for (const head of root.querySelectorAll('h1, h2, h3, h4, h5, h6, th'))
    for (const bold of head.querySelectorAll('b, strong'))
      if (bold.textContent?.trim() === head.textContent?.trim()) unwrap(bold)
}

/** Blanks that hold a line together or mean nothing: `\u00a0` is a blank, `\u200b` and `\ufeff` are none at all. */
function settleBlanks(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text
    if (/[\u00a0\u200b\ufeff]/.test(node.data) && node.parentElement?.closest(NO_TEXT) === null)
      node.data = node.data.replace(/\u00a0/g, ' ').replace(/[\u200b\ufeff]/g, '')
  }
}

/**
 * Changes the page in place; wants HTML that was `muted`. Answers how many pictures were left where they were, on the web;
 * `keep` is given the others.
 */
export function clean(root: Element, keep: (data: string) => string): number {
  for (const one of root.querySelectorAll(NOTHING)) one.remove()
  for (const one of styled(root)) if (HIDDEN.test(styleOf(one))) one.remove()
  lists(root)
  headings(root)
  notes(root)
  settleBlanks(root)
  const left = pictures(root, keep)
  tables(root)
  headsPlain(root)
  for (const one of styled(root)) restyle(one)
  // Empty lines are how word processors and WeChat keep paragraphs apart.
  for (const line of root.querySelectorAll('p'))
    if (isBlank(line) && line.closest('td, th, li, figure') === null) line.remove()
  return left
}
