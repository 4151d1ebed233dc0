// The whole way of a story without a mouse, by the keys that the manual tells: from first start to the exported file. After every
// step the focus is somewhere, and seen.
import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerDialog, expect, test } from './app.ts'
import { said, saved, SAMPLE_HEADLINE } from './sample.ts'

test.use({ language: 'zh-CN' })

/** What has the focus shows it: by an outline of its own, by that of what frames it, or by a caret. Answers what is wrong. */
function lostFocus(): string | null {
  const at = document.activeElement
  if (at === null || at === document.body)
    return `the focus is nowhere; sheets: ${document.querySelector('dialog[open]')?.outerHTML.slice(0, 900) ?? 'none'}`
  if (!at.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    return `the focus is on something unseen: ${at.outerHTML.slice(0, 200)}`
  const hasCaret =
    (at instanceof HTMLElement && at.isContentEditable) ||
    at instanceof HTMLTextAreaElement ||
    (at instanceof HTMLInputElement && !/^(?:checkbox|radio|button)$/.test(at.type))
  if (hasCaret) return null
  const isSeen = (element: Element, pseudo?: string): boolean => {
    const { outlineStyle, outlineWidth, borderTopStyle, content } = getComputedStyle(element, pseudo)
    if (pseudo !== undefined && content !== 'none' && borderTopStyle !== 'none') return true
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
  }
  const active = at.getAttribute('aria-activedescendant')
  const row = active === null ? null : document.getElementById(active)
  const frames = [at, at.parentElement, row].filter((element) => element !== null)
  if (frames.some((element) => isSeen(element) || isSeen(element, '::after'))) return null
  return `the focus is not to be seen: ${at.outerHTML.slice(0, 200)}`
}

/** Presses keys one after the other; then the focus must be somewhere. */
async function keys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key)
  await expect.poll(() => page.evaluate(lostFocus), { message: pressed.join(' ') }).toBeNull()
}

/** Tab until what has the focus is called so; fails after sixty. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let n = 0; n < 60; n++) {
    const here = await page.evaluate(() => {
      const at = document.activeElement
      const label = at instanceof HTMLInputElement ? (at.labels?.[0]?.innerText ?? '') : ''
      return `${at?.getAttribute('aria-label') ?? ''} ${label} ${at instanceof HTMLElement ? at.innerText : ''}`
    })
    if (name.test(here)) return
    // Behind the last control of a sheet the focus goes round by the window itself.
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${name.source}`)
}

test('from the first start to a file, by keys alone', async ({ desk }) => {
  test.slow()
  const { app, page } = desk
  const body = page.locator('[data-region="page"] [contenteditable="true"]').last()

  // First start: what can be done is reached, and the sample comes in.
  await expect(page.getByRole('main').getByRole('button').first()).toBeVisible()
  await keys(page, 'Tab')
  await keys(page, 'ControlOrMeta+Alt+i')
  await expect(page.getByRole('dialog').locator('del')).toHaveText('|世界快消息')
  await keys(page, 'Enter')
  await expect(body).toBeFocused()

  // Clean: the source beside it, and back.
  await keys(page, 'ControlOrMeta+Alt+Shift+r')
  await expect(page.getByRole('listbox', { name: '来稿' }).getByText('【资料图】')).toBeVisible()
  await keys(page, 'j', 'k')
  await keys(page, 'ControlOrMeta+Shift+w')
  await expect(body).toBeVisible()

  // Edit: back to the list, in by Enter, a word at the end.
  await keys(page, 'Escape')
  await expect(page.getByRole('grid', { name: '稿件列表' })).toBeFocused()
  await keys(page, 'Enter')
  await expect(body).toBeFocused()
  await keys(page, 'ControlOrMeta+End')
  await page.keyboard.type('（完）')
  await saved(page)
  await expect(body).toContainText('（完）')

  // Copyedit: the first finding mended.
  await keys(page, 'F7')
  const findings = page.locator('[data-region="copyedit"]')
  await expect(findings).toBeFocused()
  await keys(page, 'Enter')
  await expect(said(page)).toContainText('1')
  await keys(page, 'Escape')

  // Tag.
  await keys(page, 'Escape')
  await expect(page.getByRole('grid', { name: '稿件列表' })).toBeFocused()
  await keys(page, 't')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('党建')
  await keys(page, 'Enter')
  await keys(page, 'Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('row').first()).toContainText('党建')

  // The headline: what only the byline names is verified, the clean wording approved.
  await keys(page, 'ControlOrMeta+Shift+h')
  await expect(page.getByRole('list', { name: '待处理' }).getByRole('listitem')).not.toHaveCount(0)
  await keys(page, 'f', 'v')
  await expect(page.getByRole('list', { name: '已处理' }).getByRole('listitem')).toHaveCount(1)
  await keys(page, '2', 'a')
  await expect(page.getByRole('main')).toContainText('已通过')

  // Review: the rule is switched on, somebody sits here, sends it and the record says so.
  await keys(page, 'ControlOrMeta+Alt+u')
  const rule = page.getByRole('dialog', { name: '审核规则' })
  await expect(rule).toBeVisible()
  await tabTo(page, /开启审核/)
  await keys(page, 'Space')
  await expect(rule.getByRole('checkbox', { name: '开启审核' })).toBeChecked()
  await keys(page, 'Escape')
  await keys(page, 'ControlOrMeta+Shift+p')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('周宁')
  await keys(page, 'Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await keys(page, 'ControlOrMeta+Shift+w')
  await expect(body).toBeVisible()
  await keys(page, 'ControlOrMeta+Shift+e')
  const review = page.getByRole('dialog', { name: /^审核/ })
  await expect(review).toBeVisible()
  await tabTo(page, /送审/)
  await keys(page, 'Enter')
  await expect(review.getByRole('status')).toHaveText('送审')
  await keys(page, 'Escape')
  await expect(review).toHaveCount(0)

  // Out as a file.
  const file = join(desk.dataDir, '九原区.txt')
  await answerDialog(app, 'showSaveDialog', { canceled: false, filePath: file })
  await keys(page, 'ControlOrMeta+Alt+3')
  await expect(said(page)).toContainText('九原区.txt')
  const text = await readFile(file, 'utf8')
  expect(text).toContain(SAMPLE_HEADLINE.slice(0, 6))
  expect(text).toContain('（完）')
})
