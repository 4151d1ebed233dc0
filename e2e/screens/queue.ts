// Screens of the queue of headlines and of headlines alike.
import { chooseMenu, expect, type Desk } from '../app.ts'
import { dialog, press, type Screen } from './screen.ts'

async function queue({ app, page }: Desk): Promise<void> {
  await chooseMenu(app, 'view.queue')
  await expect(page.getByText('全球IPO融资规模创三年新低').first()).toBeVisible()
  // Why headlines go back may be asked still.
  const reasons = page.getByRole('main').locator('[role="group"]:focus')
  if ((await reasons.count()) > 0) await reasons.press('Escape')
}

async function clusters(desk: Desk): Promise<void> {
  const { app, page } = desk
  await chooseMenu(app, 'view.clusters')
  await expect(page.getByRole('listbox').getByRole('option')).not.toHaveCount(0)
  await press(desk, 'j')
  await expect(page.getByRole('main').getByRole('row')).not.toHaveCount(0)
}

const inQueue = (command: string, shows: string): Screen => ({
  name: `queue-${command}`,
  shows,
  needs: 'library',
  go: async (desk) => {
    await queue(desk)
    await chooseMenu(desk.app, command)
    await expect(dialog(desk)).toBeVisible()
  },
})

const inClusters = (name: string, shows: string, key: string): Screen => ({
  name: `clusters-${name}`,
  shows,
  needs: 'library',
  go: async (desk) => {
    await clusters(desk)
    await press(desk, key)
    await expect(dialog(desk)).toBeVisible()
  },
})

export const QUEUE: readonly Screen[] = [
  { name: 'queue', needs: 'library', go: queue },
  {
    name: 'queue-marked',
    needs: 'library',
    go: async (desk) => {
      await queue(desk)
      await press(desk, 'Home', 'x', 'j', 'x')
      await expect(desk.page.getByRole('main').getByRole('row', { selected: true })).not.toHaveCount(0)
    },
  },
  {
    name: 'queue-reasons',
    needs: 'library',
    go: async (desk) => {
      await queue(desk)
      await press(desk, 'Escape', 'Home', 'r')
      await expect(desk.page.getByRole('main').locator('[role="group"]:focus')).toBeVisible()
    },
  },
  inQueue('view.sort', 'queue/queue-sheets'),
  inQueue('search.save', 'queue/view-sheets'),
  inQueue('queue.whose', 'queue/person-dialog'),
  inQueue('search.manage', 'queue/view-sheets'),
  inQueue('search.go', 'queue/queue-sheets'),
  inQueue('headline.clean', 'decorations/clean-sheet'),
  { name: 'clusters', needs: 'library', go: clusters },
  inClusters('beside', 'clusters/beside-dialog', 'v'),
  inClusters('duplicate', 'clusters/duplicate-dialog', 'd'),
]
