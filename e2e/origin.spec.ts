// Before and after: every line of a page that came in has a place; one key puts it back, takes it out, makes it a field.
import { chooseMenu, dropFiles, expect, test } from './app.ts'

test.use({ language: 'zh-CN' })

const PAGE = `首页 | 时政 | 社会 | 文化 | 体育

河湾镇旧桥修缮本周完工

2024年5月6日 09:30 来源：河湾日报 作者：林知远

【资料图】河湾镇的旧石桥修缮工程本周完工，桥面铺上了新的石板，两侧栏杆按旧样补齐。

施工从去年十月开始，其间镇上安排了渡船接送，每天往返二十余次，没有收取费用。

扫一扫，关注本报公众号，随时看新消息。

镇里说，明年春天还要修整两岸的步道，让居民早晚有一处散步的地方。

桥工队长何守拙

责任编辑：周小满

相关阅读
- 河湾镇步道开始勘察设计
- 渡船停运后的第一个周末
`

test('a page beside what was made of it: back, out, into a field, and taken back', async ({ desk }) => {
  const { page, app } = desk
  await dropFiles(page, 'main', [{ name: '旧桥.txt', bytes: new TextEncoder().encode(PAGE) }])
  const report = page.getByRole('dialog', { name: '导入结果' })
  await report.getByRole('button', { name: '来稿对照' }).click()
  const source = page.getByRole('listbox', { name: '来稿' })
  const article = page.getByRole('region', { name: '稿件现状' })
  const piece = (text: string) => source.getByRole('option').filter({ hasText: text })
  await expect(piece('河湾镇旧桥修缮')).toContainText('标题')
  await expect(piece('作者：林知远')).toContainText('作者、来源、日期')
  await expect(piece('【资料图】')).toContainText('移出 · 资料图')
  await expect(piece('首页')).toContainText('移出 · 导航')
  await expect(piece('责任编辑')).toContainText('责编')
  await expect(piece('步道开始勘察')).toContainText('标题队列')
  await expect(piece('施工从去年十月')).toContainText('正文 2')

  await piece('【资料图】').click()
  await page.keyboard.press('b')
  await expect(piece('【资料图】')).toContainText('正文 1')
  await expect(piece('施工从去年十月')).toContainText('正文 3')
  await page.keyboard.press('z')
  await expect(piece('【资料图】')).toContainText('移出 · 资料图')
  await expect(article).not.toContainText('【资料图】')

  await piece('施工从去年十月').click()
  await page.keyboard.press('x')
  await expect(piece('施工从去年十月')).toContainText('移出')
  await expect(article).not.toContainText('施工从去年十月')
  await page.keyboard.press('b')
  await expect(piece('施工从去年十月')).toContainText('正文 2')

  await piece('何守拙').click()
  await page.keyboard.press('o')
  await expect(article).toContainText('单位')
  await page.keyboard.press('z')
  await expect(article).not.toContainText('单位')
  await page.keyboard.press('a')
  await expect(article).toContainText('桥工队长何守拙')

  // The way of the keys: up and down, and what is in doubt.
  await piece('首页').click()
  await page.keyboard.press('j')
  await expect(source.getByRole('option', { selected: true })).toContainText('河湾镇旧桥修缮')
  await chooseMenu(app, 'view.raw')
  await expect(page.getByRole('region', { name: '旧桥.txt' })).toContainText('桥工队长何守拙')
  await chooseMenu(app, 'view.origin')
  await expect(piece('步道开始勘察')).toContainText('标题队列')
  await page.getByRole('combobox', { name: '读作' }).selectOption('article')
  await expect(piece('步道开始勘察')).toContainText(/正文 \d/)
  await page.getByRole('combobox', { name: '读作' }).selectOption('page')
  await expect(piece('步道开始勘察')).toContainText('标题队列')
  await chooseMenu(app, 'view.write')
  await expect(page.getByRole('textbox', { name: '正文', exact: true }).locator('p').nth(1)).toContainText(
    '施工从去年十月',
  )
})
