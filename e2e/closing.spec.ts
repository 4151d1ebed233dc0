// Closing: nothing is asked when all is saved; what cannot be saved is never dropped without a word.
import { answerDialog, expect, test } from './app.ts'
import { importSample, saved } from './sample.ts'

test.use({ language: 'zh-CN' })

test('at closing all is saved without a question, or the window stays until the editor gives the words up', async ({
  desk,
}) => {
  test.setTimeout(120_000)
  let { page } = desk

  await test.step('the last keys before closing are saved without a question', async () => {
    await importSample(page)
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('最后一句。')
    // At once: the save that follows the last key has not begun.
    ;({ page } = await desk.relaunch())
    await page.getByRole('grid', { name: '稿件列表' }).getByRole('row').first().click()
    await expect(page.locator('[data-region="page"] [contenteditable="true"]')).toContainText('最后一句。')
  })

  await test.step('a window with words that cannot be saved stays, until the editor gives them up', async () => {
    const { app } = desk
    await page.locator('[data-region="page"] [contenteditable="true"]').focus()
    await saved(page)
    desk.quiet = false
    const asked = await answerDialog(app, 'showMessageBox', { response: 0 }, { response: 1 })
    // From here on the library cannot be reached.
    await app.evaluate(({ ipcMain }) => ipcMain.removeHandler('call'))
    await page.keyboard.type('存不下的一句。')
    await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'failed')

    const close = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await close()
    await expect.poll(asked).toHaveLength(1)
    expect((await asked())[0]).toMatchObject({ message: '有文字还没有存下', defaultId: 0, cancelId: 0 })
    expect(page.isClosed()).toBe(false)
    await expect(page.locator('[data-region="page"] [contenteditable="true"]')).toContainText(
      '存不下的一句。',
    )

    const gone = app.waitForEvent('close')
    await close().catch(() => {})
    await gone
  })
})

test('whatever may come next, what was typed is saved before: no wait for the pause after the last key', async ({
  desk,
}) => {
  const { app, page } = desk
  await importSample(page)
  await page.keyboard.press('ControlOrMeta+End')
  await saved(page)
  const emit = (event: 'suspend' | 'lock-screen' | 'shutdown') => () =>
    app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event)
  const ways: readonly (readonly [what: string, come: () => Promise<unknown>])[] = [
    ['suspend', emit('suspend')],
    ['lock', emit('lock-screen')],
    ['shutdown', emit('shutdown')],
    [
      'log-off',
      () =>
        app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.emit('session-end', {})),
    ],
    ['another window', () => page.evaluate(() => void window.dispatchEvent(new Event('blur')))],
    ['another field', () => page.getByRole('textbox', { name: '副题', exact: true }).focus()],
  ]
  const body = page.locator('[data-region="page"] [contenteditable="true"]')
  // From here on no timer of the page ever comes.
  await page.evaluate(() => Object.assign(window, { setTimeout: () => 0 }))
  for (const [what, come] of ways) {
    await body.focus()
    await page.keyboard.insertText(`${what}。`)
    await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'typing')
    await come()
    await expect(page.locator('[data-save]'), what).toHaveAttribute('data-save', 'saved')
  }
  await expect(body).toContainText('suspend。lock。shutdown。log-off。another window。another field。')
})
