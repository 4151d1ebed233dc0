// The headline bench: original, candidates and channel previews side by side over the body; the decision bar below.
import { useMemo, useState } from 'react'
import { meantFirst } from '#core/headline/meant-channels'
import { useLive } from '../live'
import { bridge } from '../bridge'
import type { DecorationDecision } from '#shared/decoration'
import { benchTexts } from '#shared/texts/bench'
import { Late } from '../ui/late'
import { usePanes } from '../ui/panes'
import { Failed } from '../ui/unanswered'
import { useWords } from '../words'
import styles from './bench.module.css'
import { Desk, type View } from './desk'

interface Props {
  readonly headlineId: string
  /** Asks for the next (1) or the one before (-1) in whatever list the bench was opened from. */
  readonly onMove: (step: 1 | -1) => void
  readonly onOpenArticle: (articleId: string) => void
  /** Asks what always or never cutting a word would change. */
  readonly onDecoration: (decision: DecorationDecision) => void
  readonly onOpenHeadline: (headlineId: string) => void
}

export function HeadlineBench({
  headlineId,
  onMove,
  onOpenArticle,
  onOpenHeadline,
  onDecoration,
}: Props): React.JSX.Element {
  const words = useWords(benchTexts)
  const headline = useLive(
    headlineId,
    ['headlines'],
    () => bridge.headlines.get({ id: headlineId }),
    'told here',
  )
  const channels = useLive('channels', ['channels'], () => bridge.channels.list({}))
  const settings = useLive('settings', ['settings'], () => bridge.settings.get({}))
  const panes = usePanes(settings.value?.panes, (kept) => void bridge.settings.change({ panes: kept }))
  const [view, setView] = useState<View>({ channel: '', record: false })
  const { value: full } = headline
  // Those it is meant for come first, in the previews and in the order of C.
  const meant = full?.channels
  const shown = useMemo(
    () =>
      meantFirst(
        (channels.value ?? []).filter((channel) => channel.enabled),
        meant ?? [],
      ),
    [channels.value, meant],
  )
  if (headline.fault !== undefined && headline.current) {
    return <Failed fault={headline.fault} again={headline.again} />
  }
  if (full === undefined)
    return (
      <p className={styles['alone']}>
        <Late>{words.loading}</Late>
      </p>
    )
  return (
    <Desk
      key={full.id}
      given={full}
      // Until the next headline is there the former one stays in sight, and no key acts upon it.
      present={full.id === headlineId}
      channels={shown}
      person={settings.value?.person ?? ''}
      panes={panes}
      view={view}
      onView={(change) => setView((before) => ({ ...before, ...change }))}
      onMove={onMove}
      onOpenArticle={onOpenArticle}
      onDecoration={onDecoration}
      onOpenHeadline={onOpenHeadline}
    />
  )
}
