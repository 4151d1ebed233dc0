// The style of a pasted element, read as text: `muted` keeps it under `data-style`, since the page's policy forbids the attribute.

/** Lower case, without blanks: `mso-list:l0level1lfo1;color:red`. */
export const styleOf = (element: Element): string =>
  (element.getAttribute('data-style') ?? '').toLowerCase().replace(/\s/g, '')

/** Elements that have any style, in order. */
export const styled = (root: Element): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[data-style]'),
]

/** A new element with all that is in `old`, in its place. */
export function renamed(old: Element, name: string): HTMLElement {
  const made = old.ownerDocument.createElement(name)
  made.append(...old.childNodes)
  for (const kept of ['colspan', 'rowspan', 'data-style']) {
    const value = old.getAttribute(kept)
    if (value !== null) made.setAttribute(kept, value)
  }
  old.replaceWith(made)
  return made
}

export const unwrap = (element: Element): void => element.replaceWith(...element.childNodes)

/** True if there is nothing to be seen in it: no text but blanks, no picture, rule or table. */
export const isBlank = (element: Element): boolean =>
  (element.textContent ?? '').trim() === '' &&
  element.querySelector('img, figure, hr, table, sup[data-note]') === null
