// Moves the focus between the parts of the window: F6 goes round, Esc goes back to the list.

const ORDER = ['sidebar', 'list', 'page', 'beside', 'inspector'] as const
export type Region = (typeof ORDER)[number]

const INSIDE: Readonly<Record<Region, string>> = {
  sidebar: '[data-item][tabindex="0"], [data-item]',
  list: '[role="grid"]',
  page: '[contenteditable="true"], [tabindex="0"], button',
  beside: '[role="textbox"], section:not(:has([role="textbox"])) button',
  inspector: '[role="tab"][tabindex="0"]',
}

const partOf = (region: Region): HTMLElement | null => document.querySelector(`[data-region="${region}"]`)

/** Answers false if the region is not shown or takes no focus. */
export function focusRegion(region: Region): boolean {
  const part = partOf(region)
  const target = part?.matches(INSIDE[region]) ? part : part?.querySelector<HTMLElement>(INSIDE[region])
  target?.focus({ preventScroll: true })
  return target !== null && target !== undefined && document.activeElement === target
}

/** The next region that is shown, in the order of the window. */
export function focusNextRegion(step: 1 | -1): void {
  const at = ORDER.findIndex((region) => partOf(region)?.contains(document.activeElement))
  for (let n = 1; n <= ORDER.length; n++) {
    const region = ORDER[(at + step * n + ORDER.length * 2) % ORDER.length]
    if (region !== undefined && focusRegion(region)) return
  }
}
