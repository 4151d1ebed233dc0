// WordprocessingML as text: elements with their attributes, and the words of a run.
import { escapeHtml } from './escape'

type Value = string | number | null | undefined

/** `content` is markup, not text. Attributes that are null or undefined are left out. */
export function tag(name: string, attrs: Readonly<Record<string, Value>> = {}, content = ''): string {
  let open = name
  for (const [key, value] of Object.entries(attrs))
    if (value !== null && value !== undefined) open += ` ${key}="${escapeHtml(String(value))}"`
  return content === '' ? `<${open}/>` : `<${open}>${content}</${name}>`
}

/** An element whose one attribute is `w:val`. */
export const val = (name: string, value: string | number): string => tag(name, { 'w:val': value })

export const xmlFile = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`

const SIGNS: Readonly<Record<string, string>> = {
  '\t': '<w:tab/>',
  '\n': '<w:br/>',
  '\u00ad': '<w:softHyphen/>',
  '\u2011': '<w:noBreakHyphen/>',
}

/** What stands in a run: words, and elements for the signs that Word has elements for. `deleted`: as taken away. */
export function runText(text: string, deleted = false): string {
  const name = deleted ? 'w:delText' : 'w:t'
  return text
    .split(/([\t\n\u00ad\u2011])/)
    .map((part) => {
      const escaped = escapeHtml(part)
      return SIGNS[part] ?? (escaped === '' ? '' : `<${name} xml:space="preserve">${escaped}</${name}>`)
    })
    .join('')
}

export const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:w15': 'http://schemas.microsoft.com/office/word/2012/wordml',
  'mc:Ignorable': 'w14 w15',
} as const
