// Moves the focus between the parts of the window: F6 goes round, Esc goes back to the list.

const ORDER = ['sidebar', 'list', 'page', 'beside', 'inspector'] as const
export type Region = (typeof ORDER)[number]

/** What takes the focus in each, what is sooner meant first. */
const INSIDE: Readonly<Record<Region, readonly string[]>> = {
  sidebar: ['[data-item][tabindex="0"]', '[data-item]'],
  list: ['[role="grid"]'],
  page: [
    '[contenteditable="true"]',
    // What is shown, sooner than the tabs above it.
    '[role="tabpanel"] [role="grid"]',
    '[role="tabpanel"] [tabindex="0"]',
    '[role="tabpanel"] button:enabled',
    '[tabindex="0"], button:enabled',
  ],
  beside: ['[role="textbox"]', 'button'],
  inspector: ['[role="tab"][tabindex="0"]'],
}

const partOf = (region: Region): HTMLElement | null => document.querySelector(`[data-region="${region}"]`)

const owners = new Map<Region, () => void>()

/** A text knows where its caret was: it takes the focus of its region itself as long as it is shown. Answers a function that ends it. */
export function focusedBy(region: Region, focus: () => void): () => void {
  owners.set(region, focus)
  return () => {
    if (owners.get(region) === focus) owners.delete(region)
  }
}

/** Answers false if the region is not shown or takes no focus. */
export function focusRegion(region: Region): boolean {
  const part = partOf(region)
  const own = owners.get(region)
  if (own !== undefined) {
    own()
    return part?.contains(document.activeElement) === true
  }
  const [target] = INSIDE[region].flatMap(
    (inside) => (part?.matches(inside) ? part : part?.querySelector<HTMLElement>(inside)) ?? [],
  )
  target?.focus({ preventScroll: true })
  return target !== undefined && document.activeElement === target
}

/** The next region that is shown, in the order of the window, and which of those shown it is, from 1; null if none takes the focus. */
export function focusNextRegion(step: 1 | -1): { region: Region; at: number; of: number } | null {
  const at = ORDER.findIndex((region) => partOf(region)?.contains(document.activeElement))
  for (let n = 1; n <= ORDER.length; n++) {
    const region = ORDER[(at + step * n + ORDER.length * 2) % ORDER.length]
    if (region === undefined || !focusRegion(region)) continue
    const shown = ORDER.filter((one) => partOf(one) !== null)
    return { region, at: shown.indexOf(region) + 1, of: shown.length }
  }
  return null
}

/** As `data-region` names it; empty if none has the focus. */
export const partInFocus = (): string =>
  document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset['region'] ?? ''
