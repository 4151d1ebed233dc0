// A long made-up article: paragraphs of all lengths, no two the same, until there are so many characters.
import { madeArticles } from '../corpus/articles.ts'

export function longArticle(characters: number): readonly string[] {
  const paragraphs: string[] = []
  let written = 0
  for (const article of madeArticles(1000)) {
    for (const paragraph of article.paragraphs) {
      if (written >= characters) return paragraphs
      paragraphs.push(paragraph)
      written += paragraph.length
    }
  }
  return paragraphs
}

/** The body as the library keeps it. */
export const documentOf = (paragraphs: readonly string[]): object => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
