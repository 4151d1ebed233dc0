// The libraries that read pages, each alone, on the same pages: their article as HTML, its text taken as ours is.
import type { PageOfSet } from './sets.ts'

/** What a library says of a page. */
export interface Alone {
  readonly body: string
  readonly title: string
  readonly author: string
  readonly date: string
}

type Read = (html: string, url: string) => Promise<Alone>

/** Each as its own documentation has it. `textOf`: the running text of HTML, a line a block. */
async function readers(textOf: (html: string) => string): Promise<Readonly<Record<string, Read>>> {
  const { parseHTML } = await import('linkedom')
  const { Readability } = await import('@mozilla/readability')
  const { Defuddle } = await import('defuddle/node')
  return {
    // an async function: what it throws is an answer too
    readability: async (html) => {
      const found = new Readability(parseHTML(html).document as never).parse()
      return await Promise.resolve({
        body: textOf(found?.content ?? ''),
        title: found?.title ?? '',
        author: found?.byline ?? '',
        date: found?.publishedTime ?? '',
      })
    },
    defuddle: async (html, url) => {
      const found = await Defuddle(parseHTML(html).document as never, url)
      return { body: textOf(found.content), title: found.title, author: found.author, date: found.published }
    },
  }
}

/** Each library over the pages that are HTML; a page on which it fails is one of which it says nothing. */
export async function alone(
  pages: readonly PageOfSet[],
  decode: (bytes: Uint8Array) => { readonly text: string; readonly encoding: string },
  textOf: (html: string) => string,
): Promise<
  ReadonlyMap<string, readonly (PageOfSet & { readonly found: Record<keyof PageOfSet['truth'], string> })[]>
> {
  const { log, error } = console
  const answers = new Map<
    string,
    (PageOfSet & { readonly found: Record<keyof PageOfSet['truth'], string> })[]
  >()
  for (const [name, read] of Object.entries(await readers(textOf))) {
    const rows: (PageOfSet & { readonly found: Record<keyof PageOfSet['truth'], string> })[] = []
    for (const page of pages) {
      if (page.kind !== 'html') continue
      const { text, encoding } = decode(page.bytes)
      // it writes to the console what it thinks of a page
      console.log = console.error = () => {}
      const said = await read(text, page.url || 'https://example.org/').catch((): Alone => ({
        body: '',
        title: '',
        author: '',
        date: '',
      }))
      Object.assign(console, { log, error })
      rows.push({ ...page, found: { ...said, editor: '', source: '', encoding } })
    }
    answers.set(name, rows)
  }
  return answers
}
