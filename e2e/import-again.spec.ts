// What an import got wrong, set right: another encoding for the same bytes, and a site whose pages are read as one was corrected.
import iconv from 'iconv-lite'
import { chooseMenu, dropFiles, expect, test } from './app.ts'

test.use({ language: 'zh-CN' })

const notice = (
  n: number,
): string => `<!doctype html><html><head><meta charset="utf-8"><title>第${n}号通报：北河湿地普查</title>
<link rel="canonical" href="https://www.bei.example.cn/${n}.html"></head><body>
<div class="main"><h1>第${n}号通报：北河湿地普查</h1><div class="text">
<p>今年的普查从三月开始，到第${n}周结束，共记录鸟类一百二十种，比去年多出九种，其中三种是第一次记录到。</p>
<p>普查由各站分头进行，每周一次，结果当天上报，由总站汇总之后公布，供各地查阅与引用。</p>
<p class="promo">读友会每周六下午在北河图书馆二楼聚会一次，第${n}次的题目是怎样记录冬天的候鸟，带上本子即可参加。</p>
<p>总站说，明年还要增加五个站点，把北河下游也包括进来，让记录更加完整，也更加连续。</p>
</div></div></body></html>`

test('what an import got wrong is set right', async ({ desk }) => {
  test.setTimeout(120_000)
  const { page, app } = desk

  await test.step('a file is read anew in another encoding, and again in the one before', async () => {
    const text = '北河湿地鸟类普查结果公布\n\n今年的普查从三月开始，共记录鸟类一百二十种，比去年多出九种。\n'
    await dropFiles(page, 'main', [
      { name: '通告.txt', bytes: new Uint8Array(iconv.encode(text, 'gb18030')) },
    ])
    const report = page.getByRole('dialog', { name: '导入结果' })
    await expect(report).toContainText('编码 gb18030')
    await report.getByRole('button', { name: '换编码…' }).click()
    const sheet = page.getByRole('dialog', { name: '换编码重读原稿' })
    await expect(sheet.getByRole('option').first()).toContainText('共记录鸟类一百二十种')
    await sheet.getByRole('option').filter({ hasText: 'BIG5' }).click()
    await page.keyboard.press('Enter')
    await expect(sheet).toBeHidden()
    await report.getByRole('button', { name: '关闭' }).click()
    await expect(page.locator('[contenteditable="true"]').last()).not.toContainText('一百二十种')
    await chooseMenu(app, 'article.encoding')
    await sheet.getByRole('option').filter({ hasText: 'GB18030' }).click()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('北河湿地鸟类普查结果公布')
    await expect(page.locator('[contenteditable="true"]').last()).toContainText('一百二十种')
  })

  await test.step('one corrected page makes the next of its site right', async () => {
    const drop = (n: number): Promise<void> =>
      dropFiles(page, 'main', [{ name: `${n}.html`, bytes: new TextEncoder().encode(notice(n)) }])
    await drop(1)
    await expect(page.getByRole('dialog', { name: '导入结果' })).toBeVisible()
    await page.keyboard.press('Enter')
    const paragraphs = page.locator('[contenteditable="true"] > p')
    await expect(paragraphs).toHaveCount(4)
    await paragraphs.nth(2).click({ clickCount: 3 })
    await page.keyboard.press('Delete')
    await page.keyboard.press('Backspace')
    await expect(paragraphs).toHaveCount(3)
    // What is learned from is what the library has.
    await expect(page.getByRole('contentinfo')).toContainText('已存')
    await expect
      .poll(async () => {
        await chooseMenu(app, 'article.learnSite')
        return page.getByRole('contentinfo').textContent()
      })
      .toContain('以后从 bei.example.cn 来的网页照此读')
    await drop(2)
    await expect(page.getByRole('dialog', { name: '导入结果' })).toContainText('从正文移出 读友会')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('第2号')
    await expect(paragraphs).toHaveCount(3)
    // What was learned can be looked at, switched off and forgotten.
    await chooseMenu(app, 'view.sites')
    const sites = page.getByRole('dialog', { name: '来源网站' })
    await expect(sites.getByRole('listitem').filter({ hasText: 'bei.example.cn' })).toContainText(
      '学自 1 页 · 按它读过 1 页，1 页没有再改',
    )
    await sites.getByText('记住的位置').click()
    await expect(sites).toContainText('p.promo')
    const used = sites.getByRole('checkbox', { name: '按所学读 bei.example.cn' })
    await used.click()
    await expect(used).not.toBeChecked()
    await page.keyboard.press('Escape')
    await drop(3)
    await expect(page.getByRole('dialog', { name: '导入结果' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('第3号')
    await expect(paragraphs).toHaveCount(4)
    await chooseMenu(app, 'view.sites')
    await sites.getByRole('button', { name: '忘记这个网站 bei.example.cn' }).click()
    await expect(sites).toContainText('还没有学过网站')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.press('z')
    await chooseMenu(app, 'view.sites')
    await expect(sites).toContainText('bei.example.cn')
  })
})
