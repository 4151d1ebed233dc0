// What is left of a text whose hash does not hold: a body if it still is one, else the words that can be read in it.
import * as v from 'valibot'
import { Document, documentOf } from '#shared/document'
import type { Fields } from './ruin'

/** E.g. `"text":"他说：\"好\""`; no two parts of it can match the same characters. */
const TEXT = /"text":"((?:[^"\\]|\\.)*)/g

function wordsOf(doc: string): readonly string[] {
  return doc.split(/"type":"(?:paragraph|heading|code_block|list_item|table_cell)"/).flatMap((part) => {
    const line = [...part.matchAll(TEXT)].map(([, text = '']) => unescaped(text)).join('')
    return line.trim() === '' ? [] : [line]
  })
}

function unescaped(text: string): string {
  try {
    return JSON.parse(`"${text}"`) as string
  } catch {
    return text
  }
}

/** Null if nothing of it can be read. */
export function doubtfulBody({ doc, text }: Fields): Document | null {
  if (typeof doc === 'string') {
    try {
      const read = v.safeParse(Document, JSON.parse(doc))
      if (read.success) return read.output
    } catch {
      // It is none any more.
    }
    const words = wordsOf(doc)
    const plain = typeof text === 'string' ? text : ''
    if (words.join('').length >= plain.length && words.length > 0) return documentOf(words)
  }
  if (typeof text !== 'string' || text.trim() === '') return null
  return documentOf(text.split('\n'))
}
