// What a reader of the page as it stands would miss: words that are cut off, that lie over others, or that no scrolling brings
// back. Runs in the page.

export interface Misfits {
  /** `clipped: ⟦Save⟧ in button.plain`, each once. */
  readonly misfits: readonly string[]
  /** Words with letters that are shown or read aloud, whole. */
  readonly words: readonly string[]
}

/**
 * Looks at the sheet on top, else at the whole page. `part`: that part of a field's words must have room in it, 1 all; under 1
 * words of the interface may end in …, too.
 */
export function misfits(part: number): Misfits {
  /** Rounding, and what a glyph hangs over by. */
  const SLACK = 1.5
  const found = new Set<string>()
  const words = new Set<string>()
  const scope = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
  const style = (element: Element): CSSStyleDeclaration => getComputedStyle(element)
  const short = (text: string): string => {
    const whole = text.replaceAll(/\s+/g, ' ').trim()
    return whole.length > 60 ? `${whole.slice(0, 60)}…` : whole
  }
  const nameOf = (element: Element): string =>
    [element, element.parentElement]
      .map((one) => `${one?.localName ?? ''}.${(one?.getAttribute('class') ?? '').split(' ')[0] ?? ''}`)
      .reverse()
      .join(' > ')
  const isUnseen = (element: Element): boolean => element.closest('.unseen') !== null
  const isOwnText = (element: Element): boolean =>
    element.closest('[contenteditable="true"], option, script, style, svg, kbd, pre, code') !== null

  interface Box {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  interface Line extends Box {
    readonly text: string
    readonly of: Element
  }
  const lines: Line[] = []

  /** The part of a line that is seen now; null: none. Says so where a part of it can never be. */
  function seen(line: Box, of: Element, text: string): Box | null {
    let { left, right, top, bottom } = line
    let isLost = false
    let canX = true
    let canY = true
    for (let at: Element | null = of; at !== null && !isLost; at = at.parentElement) {
      const { overflowX, overflowY, textOverflow, position } = style(at)
      const isClamped = style(at).getPropertyValue('-webkit-line-clamp') !== 'none'
      const box =
        at === document.documentElement
          ? { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
          : at.getBoundingClientRect()
      const scrollsX = overflowX === 'auto' || overflowX === 'scroll'
      const scrollsY = overflowY === 'auto' || overflowY === 'scroll'
      const hidesX = overflowX !== 'visible' || at === document.documentElement
      const hidesY = overflowY !== 'visible' || at === document.documentElement
      const outX = left < box.left - SLACK || right > box.right + SLACK
      const outY = top < box.top - SLACK || bottom > box.bottom + SLACK
      if (scrollsX) canX = false
      if (scrollsY) canY = false
      if (hidesX && outX && canX) {
        if (textOverflow !== 'ellipsis' && !isClamped) isLost = true
        canX = false
      }
      if (hidesY && outY && canY) {
        if (!isClamped) isLost = true
        canY = false
      }
      if (hidesX) {
        left = Math.max(left, box.left)
        right = Math.min(right, box.right)
      }
      if (hidesY) {
        top = Math.max(top, box.top)
        bottom = Math.min(bottom, box.bottom)
      }
      if (isLost) found.add(`clipped: ${short(text)} (${nameOf(of)}) by ${nameOf(at)}`)
      if (position === 'fixed') break
    }
    return right - left > 0 && bottom - top > 0 ? { left, right, top, bottom } : null
  }

  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const of = node.parentElement
    const text = node.nodeValue ?? ''
    if (of === null || text.trim() === '' || isOwnText(of)) continue
    if (!of.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
    if (/\p{L}/u.test(text)) words.add(text.trim())
    if (isUnseen(of)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
      // Signs may lie in the words that they mark.
      if (width < 1 || height < 1 || !/[\p{L}\p{N}]/u.test(text)) continue
      const box = seen({ left, right, top, bottom }, of, text)
      if (box !== null) lines.push({ ...box, text, of })
    }
    // A word of the interface that ends in … says the rest to nobody, unless what it stands in has a title.
    let cut: Element | null = of
    while (cut !== null && cut !== scope && style(cut).display === 'inline') cut = cut.parentElement
    if (
      cut !== null &&
      part === 1 &&
      text.includes('⟦') &&
      style(cut).textOverflow === 'ellipsis' &&
      style(cut).overflowX !== 'visible' &&
      cut.scrollWidth > cut.clientWidth + 1 &&
      cut.closest('[title]') === null
    )
      found.add(`shortened: ${short(text)} (${nameOf(cut)})`)
  }

  const isOpaque = (element: Element): boolean => {
    const colour = style(element).backgroundColor
    return colour !== 'transparent' && !/, 0\)$|\/ 0\)$/.test(colour)
  }
  /** Whether what lies on top hides what is under it, as a pinned head does. */
  function isOver(x: number, y: number, a: Element, b: Element): boolean {
    for (const element of document.elementsFromPoint(x, y)) {
      if (element.contains(a) && element.contains(b)) return false
      if (isOpaque(element)) return true
    }
    return false
  }
  for (const [n, a] of lines.entries())
    for (const b of lines.slice(n + 1)) {
      if (a.of === b.of) continue
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      const height = Math.min(a.bottom - a.top, b.bottom - b.top)
      if (across < 3 || down < height * 0.4) continue
      const x = Math.max(a.left, b.left) + across / 2
      const y = Math.max(a.top, b.top) + down / 2
      if (!isOver(x, y, a.of, b.of))
        found.add(`overlap: ${short(a.text)} (${nameOf(a.of)}) and ${short(b.text)} (${nameOf(b.of)})`)
    }

  const canvas = document.createElement('canvas').getContext('2d')
  const widthOf = (element: Element, text: string): number => {
    if (canvas === null) return 0
    const { font, letterSpacing } = style(element)
    canvas.font = font
    canvas.letterSpacing = letterSpacing
    return canvas.measureText(text).width
  }
  for (const field of scope.querySelectorAll('input, select')) {
    if (!field.checkVisibility()) continue
    const own = style(field)
    const room = field.clientWidth - parseFloat(own.paddingLeft) - parseFloat(own.paddingRight)
    const text =
      field instanceof HTMLInputElement
        ? field.value === ''
          ? field.placeholder
          : ''
        : ((field as HTMLSelectElement).selectedOptions[0]?.text ?? '')
    const arrow = field instanceof HTMLSelectElement && own.appearance !== 'none' ? 16 : 0
    // What is chosen in a long list is read whole when that opens.
    if (field instanceof HTMLSelectElement && room > 200) continue
    if (text !== '' && widthOf(field, text) * part > room - arrow + SLACK)
      found.add(`clipped: ${short(text)} in ${nameOf(field)}`)
    for (const option of field instanceof HTMLSelectElement ? field.options : []) words.add(option.text)
  }
  for (const element of scope.querySelectorAll('*')) {
    if (!element.checkVisibility()) continue
    for (const name of ['aria-label', 'title', 'placeholder', 'aria-description', 'aria-valuetext', 'alt']) {
      const value = element.getAttribute(name) ?? ''
      if (/\p{L}/u.test(value)) words.add(value)
    }
  }
  return { misfits: [...found], words: [...words] }
}
