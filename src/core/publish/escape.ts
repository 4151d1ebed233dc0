// One escaper per context. Whatever the text, it stays text.

// Not allowed in XML 1.0 or useless in any text: C0 and C1 controls but tab and line feed, non-characters, lone surrogates.
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{NChar}\p{Cs}]/gu
// A line ends with \n and nothing else: not \r\n, \r, U+2028, U+2029.
const LINE_ENDS = /\r\n|[\r\u2028\u2029]/g

/** Drops what no format may carry and makes all line ends `\n`. Everything else is kept, also bidi and joiners. */
export const clean = (text: string): string => text.replace(LINE_ENDS, '\n').replace(ILLEGAL, '')

/** A field that is one line: line ends and tabs become a blank, outer blanks go. */
export const oneLine = (text: string): string =>
  clean(text)
    .replace(/[\n\t]/g, ' ')
    .trim()

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For text between tags and for attribute values in double quotes alike. */
export const escapeHtml = (text: string): string =>
  clean(text).replace(/[&<>"']/g, (char) => HTML[char] ?? '')

/** JSON that can stand in a `<script type="application/ld+json">`: no `<`, `>`, `&`, U+2028, U+2029. */
export const jsonForScript = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** A language tag fit for an attribute, e.g. `zh-CN`; anything else gives `und`. */
export const languageTag = (lang: string): string =>
  /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/i.test(lang) ? lang : 'und'
