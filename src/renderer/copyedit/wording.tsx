// How a finding reads: what goes and what comes, and why.
import { Fragment } from 'react'
import type { CopyFinding, CopyRuleId } from '#shared/copyedit'
import { copyeditTexts } from '#shared/texts/copyedit'
import { copyeditPartTexts } from '#shared/texts/copyedit-part'
import { Button } from '../ui/button'
import { useWords } from '../words'
import styles from './copyedit.module.css'
import { diffOf } from './diff'

/** What goes, what comes; a blank is shown as one. */
export function Wording({
  of: one,
  around,
}: {
  readonly of: CopyFinding
  readonly around: { readonly before: string; readonly after: string } | undefined
}): React.JSX.Element {
  const texts = useWords(copyeditTexts)
  const shown = (text: string): string => text.replaceAll(/[ \u00a0\u3000]/g, '␣').slice(0, 60)
  const pieces = one.rule === 'long-sentence' ? null : diffOf(one)
  return pieces === null ? (
    <span className={styles['wording']}>
      {texts.rules[one.rule].says(one.quote.slice(0, 40), one.other, one.because)}
    </span>
  ) : (
    <span className={styles['wording']}>
      {around?.before}
      {pieces.map(({ kept, was, made }, n) => (
        <Fragment key={n}>
          {kept}
          {was !== '' && <del>{shown(was)}</del>}
          {made !== '' && <ins>{shown(made)}</ins>}
        </Fragment>
      ))}
      {around?.after}
    </span>
  )
}

/** Which source a rule has, what it spares, and the way to ask it no more. */
export function Why({
  rule,
  onOff,
}: {
  readonly rule: CopyRuleId
  readonly onOff: () => void
}): React.JSX.Element {
  const texts = useWords(copyeditTexts)
  const words = useWords(copyeditPartTexts)
  const { source, spares } = texts.rules[rule]
  return (
    <dl className={styles['why']}>
      <dt>{words.source}</dt>
      <dd>{source}</dd>
      {spares !== '' && (
        <>
          <dt>{words.spares}</dt>
          <dd>{spares}</dd>
        </>
      )}
      <dt />
      <dd>
        <Button kind="quiet" onClick={onOff}>
          {words.turnOff}
        </Button>
      </dd>
    </dl>
  )
}
