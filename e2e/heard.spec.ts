// The desk read aloud: what a screen reader is given of bench, queue and findings, word by word in both languages.
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { HEARD } from './heard.ts'
import { importSample } from './sample.ts'
import { spoken } from './spoken.ts'

type Lines = readonly string[]

/** The lines from one that says `from` up to the one that begins with `to`, as a single …. */
function without(lines: Lines, from: string, to: string): Lines {
  const start = lines.indexOf(from)
  const end = lines.findIndex((line, at) => at > start && line.startsWith(to))
  return start < 0 || end < 0 ? lines : [...lines.slice(0, start + 1), '…', ...lines.slice(end)]
}

const heard = (text: string): Lines => text.trim().split('\n')

/** A search engine cuts by pixels, and those depend on the fonts that are there. */
const anyFont = (line: string): string =>
  line.replaceAll(/(Search result|搜索结果)(?:: |：)[^;；]*[;；]/g, '$1 …')

/** What nobody understands when it is read out: a bare number, a control without a name, a name that says its role again. */
const senseless = (lines: Lines): Lines =>
  lines.filter((line) =>
    /^[\d\s/]+$|^(?:button|radio|tab|textbox|combobox|heading|row): *$|^(\w+): .*\b\1$/.test(line),
  )

async function readAloud(page: Page, language: 'zh-CN' | 'en'): Promise<void> {
  const zh = language === 'zh-CN'
  await importSample(page)
  await page.keyboard.press('ControlOrMeta+Shift+H')
  const open = page.getByRole('list', { name: zh ? '待处理' : 'Open', exact: true }).getByRole('listitem')
  await expect(open).toHaveCount(3)
  await expect(
    page.getByText(zh ? '库里没有相近的标题。' : 'No similar headline in the library.'),
  ).toBeVisible()
  const main = page.getByRole('main')
  const bench = async (): Promise<Lines> => {
    const all = await spoken(page, main)
    expect(senseless(all)).toEqual([])
    const short = without(
      all.map(anyFont),
      zh ? 'region: 微信公众号（后台）' : 'region: WeChat account (editor)',
      zh ? 'region: 正文' : 'region: Body',
    )
    return without(short, zh ? 'group: 正文' : 'group: Body', 'region: ')
  }
  await expect.poll(bench).toEqual(heard(HEARD[language].bench))

  await page.keyboard.press('ControlOrMeta+Shift+Q')
  const queue = page.getByRole('tabpanel', { name: zh ? /^队列/ : /^Queue/ })
  await expect(queue.getByText('全球IPO融资规模创三年新低').first()).toBeVisible()
  const rows = async (): Promise<Lines> => {
    const all = await spoken(page, main)
    expect(senseless(all)).toEqual([])
    const first = all.findIndex((line) => line.startsWith('row: '))
    const next = all.findIndex((line, at) => at > first && line.startsWith('row: '))
    return all.slice(all.findIndex((line) => line.startsWith('tabpanel: ')) + 1, next)
  }
  // Its age grows while the test runs.
  const ageless = (lines: Lines): Lines =>
    lines.map((line) => line.replaceAll(/this minute|\d+ min\. ago|此刻|\d+分钟前/g, '…'))
  await expect.poll(async () => ageless(await rows())).toEqual(ageless(heard(HEARD[language].queue)))

  await page.keyboard.press('ControlOrMeta+Shift+W')
  await page.keyboard.press('F7')
  const findings = page.locator('[data-region="copyedit"]')
  await expect(findings.locator('[aria-current="true"]')).toBeVisible()
  const proof = async (): Promise<Lines> => {
    const all = await spoken(page, findings)
    expect(senseless(all)).toEqual([])
    return all.slice(0, 8)
  }
  await expect.poll(proof).toEqual(heard(HEARD[language].copyedit))
}

for (const language of ['zh-CN', 'en'] as const)
  test.describe(language, () => {
    test.use({ language })
    test('bench, queue and findings make sense read aloud', ({ desk: { page } }) => readAloud(page, language))
  })
