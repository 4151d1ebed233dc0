// Opens a link of an article in the browser or the mail program: only addresses of web and mail, and only after a yes.
import { domainToUnicode } from 'node:url'
import type { Answers } from '#shared/contract'
import { isLinkable } from '#shared/document'
import { GalleyError } from '#shared/error'

export interface Outside {
  /** As the system gets it; ASCII, at most 2,048 characters (Windows takes no more than 2,081). */
  readonly href: string
  /** Whom it reaches: the host, or the mail addresses. */
  readonly where: string
}

const LONGEST = 2048
/** Marks that are not seen or turn the order of others: U+202E in `https://example.org/\u202Egpj.exe`. */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/
/** What may stand in a mail address besides whom it goes to: `attach` would put files of the machine into a letter. */
const LETTER: ReadonlySet<string> = new Set(['subject', 'body', 'cc', 'bcc'])

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

function letterTo(url: URL): string | null {
  const to = decoded(url.pathname)
  if (to === null || !/^[^\s@/?#]{1,64}@[^\s@/?#]{1,255}$/.test(to) || UNSEEN.test(to)) return null
  for (const [name, value] of url.searchParams)
    if (!LETTER.has(name.toLowerCase()) || /[\u0000-\u0008\u000b-\u001f]/.test(value.replaceAll('\r\n', '')))
      return null
  return to
}

/** `xn--fsqu00a.xn--fiqs8s` is shown as it is and as it is read: letters of another script may only look like a known name. */
function hostShown(url: URL): string {
  const read = domainToUnicode(url.hostname)
  return read === '' || read === url.hostname ? url.host : `${url.host} (${read})`
}

/** What may leave the program, or null. No names and passwords before the host, no backslash, nothing unseen. */
export function allowUrl(href: string): Outside | null {
  if (!isLinkable(href) || UNSEEN.test(href) || !URL.canParse(href)) return null
  const url = new URL(href)
  if (url.username !== '' || url.password !== '' || url.href.length > LONGEST) return null
  if (url.protocol === 'mailto:') {
    const where = letterTo(url)
    return where === null ? null : { href: url.href, where }
  }
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') return null
  return { href: url.href, where: hostShown(url) }
}

/** Refuses with `address-refused`. `ask` shows where it leads; `open` is the system's. */
export const openingOf =
  (
    ask: (outside: Outside) => Promise<boolean>,
    open: (href: string) => Promise<void>,
  ): Answers['app']['openAddress'] =>
  async ({ href }) => {
    const outside = allowUrl(href)
    if (outside === null) throw new GalleyError('address-refused', 'not an address of web or mail')
    if (!(await ask(outside))) return { opened: false }
    await open(outside.href)
    return { opened: true }
  }
