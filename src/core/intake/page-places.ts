// Places of a page profile in a page: simple selectors, found and made.
import { around, attributeOf, elementsIn, isElement, type HtmlElement, type HtmlParent } from './html-tree'

interface Simple {
  readonly tag: string
  readonly id: string
  readonly classes: readonly string[]
}

const ONE =
  /^([a-z][a-z0-9-]{0,30})?(?:#([\w\u0080-\uffff-]{1,100}))?((?:\.[\w\u0080-\uffff-]{1,100}){0,5})$/i

function parsed(selector: string): readonly Simple[] | null {
  const steps = selector.trim().split(/\s+/).slice(0, 6)
  const simple = steps.map((step): Simple | null => {
    const found = step === '' ? null : ONE.exec(step)
    if (!found) return null
    const [, tag = '', id = '', classes = ''] = found
    return { tag: tag.toLowerCase(), id, classes: classes.split('.').filter((one) => one !== '') }
  })
  return simple.includes(null) ? null : (simple as Simple[])
}

const classesOf = (element: HtmlElement): readonly string[] =>
  (attributeOf(element, 'class') ?? '').split(/\s+/).filter((one) => one !== '')

const matches = (element: HtmlElement, { tag, id, classes }: Simple): boolean =>
  (tag === '' || element.tagName === tag) &&
  (id === '' || attributeOf(element, 'id') === id) &&
  classes.every((one) => classesOf(element).includes(one))

function isAt(element: HtmlElement, steps: readonly Simple[]): boolean {
  const last = steps.at(-1)
  if (last === undefined || !matches(element, last)) return false
  let left = steps.length - 2
  for (const one of around(element)) {
    if (left < 0) break
    if (one !== element && matches(one, steps[left]!)) left--
  }
  return left < 0
}

/** Elements at the first of these places that has any, in order; a place within another is left out. */
export function elementsAt(root: HtmlParent, selectors: readonly string[]): readonly HtmlElement[] {
  for (const selector of selectors) {
    const steps = parsed(selector)
    if (steps === null) continue
    const found: HtmlElement[] = []
    for (const element of elementsIn(root))
      if (isAt(element, steps) && !found.some((outer) => [...around(element)].includes(outer)))
        found.push(element)
    if (found.length > 0) return found
  }
  return []
}

/** Names that are made anew for every page or build, e.g. `post-48213`, `css-1x2y3z`, `sc-hKwDye`. */
const isMade = (name: string): boolean =>
  name.length > 60 || /\d{3,}|^(?:css|sc|jsx|svelte|v)-|[a-z][A-Z].*\d|__\w{5,}$/.test(name)

function simpleOf(element: HtmlElement): string {
  const id = attributeOf(element, 'id') ?? ''
  if (id !== '' && !isMade(id) && /^[\w\u0080-\uffff-]+$/.test(id)) return `#${id}`
  const classes = classesOf(element)
    .filter((one) => !isMade(one) && /^[\w\u0080-\uffff-]+$/.test(one))
    .slice(0, 2)
  return classes.length > 0 ? `${element.tagName}.${classes.join('.')}` : element.tagName
}

/** A place that means this element and as few others as may be; empty if nothing tells it apart. */
export function placeOf(root: HtmlParent, element: HtmlElement): string {
  let selector = ''
  for (const one of around(element)) {
    if (one.tagName === 'body' || one.tagName === 'html') break
    const step = simpleOf(one)
    if (selector !== '' && /^[a-z0-9]+$/.test(step)) continue
    selector = selector === '' ? step : `${step} ${selector}`
    const found = elementsAt(root, [selector])
    if (found.length === 1 && found[0] === element && /[#.]|^h1$/.test(selector)) return selector
    if (selector.split(' ').length >= 3) break
  }
  // several of a kind with a name of their own still say where such things lie
  return /[#.]/.test(selector) && elementsAt(root, [selector]).includes(element) ? selector : ''
}

/** The innermost element that holds all of these. */
export function commonAround(elements: readonly HtmlElement[]): HtmlElement | null {
  const [first, ...others] = elements
  if (first === undefined) return null
  const chains = others.map((one) => new Set(around(one)))
  for (const one of around(first)) if (isElement(one) && chains.every((chain) => chain.has(one))) return one
  return null
}
