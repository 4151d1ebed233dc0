// Screens of the headline bench.
import { chooseMenu, expect, type Desk } from '../app.ts'
import { dialog, press, toSample, type Screen } from './screen.ts'

const main = ({ page }: Desk) => page.getByRole('main')
const answered = (desk: Desk) =>
  desk.page.getByRole('list', { name: /Answered|已处理/ }).getByRole('listitem')

async function bench(desk: Desk): Promise<void> {
  const { app, page } = desk
  await toSample(desk)
  await chooseMenu(app, 'view.bench')
  await expect(page.locator('#page-panel-bench')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('list', { name: /^⟦?(?:Open|待处理)/ }).getByRole('listitem')).not.toHaveCount(
    0,
  )
  // What was begun here before is still there.
  const draft = main(desk).locator('textarea')
  if ((await draft.count()) > 0) await draft.first().press('Escape')
  await expect(draft).toHaveCount(0)
  if ((await answered(desk).count()) > 0) {
    await answered(desk).getByRole('button').first().click()
    await press(desk, 'Shift+V')
    await expect(answered(desk)).toHaveCount(0)
  }
}

/** Keys pressed on the bench, and what then is there. */
const keyed = (name: string, keys: readonly string[], there: string): Screen => ({
  name: `bench-${name}`,
  needs: 'library',
  go: async (desk) => {
    await bench(desk)
    await press(desk, ...keys)
    await expect(main(desk).locator(there).first()).toBeVisible()
  },
})

const sheet = (name: string, shows: string, ...keys: readonly string[]): Screen => ({
  name: `bench-${name}`,
  shows,
  needs: 'library',
  go: async (desk) => {
    await bench(desk)
    await press(desk, ...keys)
    await expect(dialog(desk)).toBeVisible()
  },
})

export const BENCH: readonly Screen[] = [
  { name: 'bench', needs: 'library', go: bench },
  keyed('new', ['n'], 'textarea:focus'),
  keyed('record', ['h'], '[aria-labelledby="bench-record"]'),
  keyed('compare', ['1', 'Shift+Space', 'Space'], '[aria-labelledby="bench-compare"]'),
  keyed('similar', ['s'], '[aria-labelledby="bench-similar"]'),
  keyed('reasons', ['r'], '[role="group"] input:focus, [role="group"]:focus-within'),
  {
    name: 'bench-answered',
    needs: 'library',
    go: async (desk) => {
      await bench(desk)
      await press(desk, 'f', 'v')
      await expect(answered(desk)).toHaveCount(1)
    },
  },
  {
    name: 'bench-hold',
    needs: 'library',
    go: async (desk) => {
      await bench(desk)
      await press(desk, 'a')
      await expect(desk.page.getByRole('group', { name: /Before|通过前/ })).toBeVisible()
    },
  },
  sheet('why', 'bench/why', 'f', 'w'),
  sheet('verdict', 'decorations/verdict-dialog', 'Shift+W'),
  sheet('assign', 'queue/person-dialog', 'p'),
]
