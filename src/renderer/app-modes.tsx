// Over the page: its modes, and what opens the palette.
import { frameTexts } from '#shared/texts/frame'
import { keyOf, runCommand } from './commands'
import styles from './app.module.css'
import { Button } from './ui/button'
import { Tabs } from './ui/tabs'
import type { Desk } from './use-desk'
import type { Layout } from './use-layout'
import { useWords } from './words'

interface Props {
  /** Id of the element that shows the chosen mode. */
  readonly panel: string
  readonly desk: Desk
  readonly openId: string | null
  readonly layout: Layout
  /** Headlines that wait in the queue. */
  readonly pending: number
}

export function ModeTabs({ panel, desk, openId, layout, pending }: Props): React.JSX.Element {
  const frame = useWords(frameTexts)
  return (
    <Tabs
      label={frame.modes}
      panel={panel}
      chosen={desk.tab}
      onChoose={desk.go}
      tabs={[
        { id: 'write', text: frame.write },
        { id: 'bench', text: frame.bench, disabled: !desk.canBench },
        { id: 'raw', text: frame.original, disabled: openId === null },
        { id: 'revisions', text: frame.revisions, disabled: openId === null },
        { id: 'queue', text: frame.queue, count: pending },
        { id: 'clusters', text: frame.clusters },
      ]}
      after={
        <span className={styles['tools']}>
          {layout.narrow && desk.listShown && (
            <Button
              kind="quiet"
              pressed={layout.inspector === 'over'}
              onClick={() => runCommand('view.inspector')}
            >
              {frame.inspector}
            </Button>
          )}
          <Button
            kind="quiet"
            keys={keyOf('view.palette')}
            label={`${frame.palette} ${keyOf('view.palette')}`}
            onClick={() => runCommand('view.palette')}
          />
        </span>
      }
    />
  )
}
