// A library with something in it, for pictures.
import type { Page } from '@playwright/test'

/** A few more articles from the headlines of the sample page, with tags, so that the list is a list. */
export async function furnish(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { articles, headlines, tags } = window.galley.call
    const value = (answer: unknown): unknown => (answer as { value: unknown }).value
    const queue = value(await headlines?.queue?.({})) as {
      rows: { id: string; articleId: string | null; state: string }[]
    }
    const names = ['财经', '社会', '体育', '政策']
    const colours = ['pencil', 'ochre', 'moss', 'ink']
    const open = queue.rows.filter((row) => row.articleId === null && row.state === 'open')
    for (const [n, row] of open.slice(0, 9).entries()) {
      const made = value(await headlines?.startArticle?.({ id: row.id })) as { id: string }
      await tags?.add?.({ articleIds: [made.id], name: names[n % names.length] })
    }
    const page = value(await articles?.list?.({ view: 'all' })) as { rows: { id: string; author: string }[] }
    const own = page.rows.find((row) => row.author === '闫方舟')
    if (own) for (const name of ['党建', '乡村振兴']) await tags?.add?.({ articleIds: [own.id], name })
    const all = value(await tags?.list?.({})) as { id: string; name: string }[]
    for (const tag of all) {
      const colour = tag.name === '党建' ? 'vermilion' : colours[names.indexOf(tag.name)]
      if (colour !== undefined) await tags?.setColour?.({ id: tag.id, colour })
    }
  })
}
