// What the library holds on the screens that need one: the sample, and a desk's work of some weeks. All of it is made up.
import type { Desk } from '../app.ts'
import { furnishWhole } from '../furnished.ts'
import { importSample } from '../sample.ts'
import { leave } from './screen.ts'

/** The sample may be there already. `language` is that of the texts. */
export async function furnish(desk: Desk, language: 'zh-CN' | 'en'): Promise<void> {
  const { page } = desk
  await leave(desk)
  const has = await page.evaluate(async () => {
    const answer = (await window.galley.call.articles?.list?.({ view: 'all' })) as {
      value: { rows: unknown[] }
    }
    return answer.value.rows.length > 0
  })
  if (!has) await importSample(page)
  await furnishWhole(page, language)
  await page.evaluate(async () => {
    const call = window.galley.call
    const value = (answer: unknown): { readonly id: string } => (answer as { value: { id: string } }).value
    for (const headline of ['水情周报（第14期）', '水情周报（第15期）']) {
      const { id } = value(await call.articles?.create?.({ headline }))
      await call.tags?.add?.({ articleIds: [id], name: '水情' })
    }
    await call.wordLists?.starter?.({ lang: 'zh' })
  })
}
