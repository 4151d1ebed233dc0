// The address of a link as the standard of addresses has it, so that every reader of a file takes it for the same.

// In every place where core runs; core's own types know no platform.
declare const URL: { readonly canParse: (address: string) => boolean }

// All that stands for itself in an address, and `%` where it encodes a byte. `https://a.cn/甲|乙` → `https://a.cn/甲%7C乙`.
// https://url.spec.whatwg.org/#url-code-points
const NOT_CODE_POINTS = /[\u0000-\u0020"<>[\\\]^`{|}\u007f-\u009f]|%(?![0-9a-f]{2})/gi
const encoded = (text: string): string => text.replace(NOT_CODE_POINTS, encodeURIComponent)

/** `href` is cleaned (`escape.ts`). With what must be encoded encoded and nothing else changed; null where nobody could follow it, e.g. `https://`. */
export function webAddress(href: string): string | null {
  const web = /^(https?:\/\/)([^/?#]*)(.*)$/isu.exec(href)
  const [, scheme = '', authority = '', rest = ''] = web ?? []
  // One # only: what follows a second one belongs to the fragment.
  const at = rest.indexOf('#')
  const tail =
    at < 0
      ? encoded(rest)
      : `${encoded(rest.slice(0, at))}#${encoded(rest.slice(at + 1)).replace(/#/g, '%23')}`
  const address = web === null ? encoded(href) : scheme + authority + tail
  return URL.canParse(address) ? address : null
}
