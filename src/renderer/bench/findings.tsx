// The findings beside the evidence: the line with what is meant marked in it, each finding in words with its ways out.
import { useEffect, useRef } from 'react'
import { SEVERITIES, type CheckFinding, type CheckFix } from '#shared/check'
import type { CheckedHeadline } from '#shared/checked'
import { checksTexts } from '#shared/texts/checks'
import { findingsTexts } from '#shared/texts/findings'
import { keyOf } from '../commands'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import { marked } from './cut'
import { FindingNote } from './finding-note'
import styles from './findings.module.css'
import type { Findings } from './use-findings'
import { when } from './when'

interface Props {
  readonly title: string
  readonly findings: Findings
  /** Given back to the bench when a note is written or left. */
  readonly onLeave: () => void
}

export function FindingsPanel({ title, findings, onLeave }: Props): React.JSX.Element {
  const words = useWords(findingsTexts)
  const texts = useWords(checksTexts)
  const language = useLanguage()
  const { checked, current } = findings
  const list = useRef<HTMLDivElement>(null)
  const chosen = current?.fingerprint
  useEffect(() => {
    if (chosen !== undefined)
      list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <section ref={list} className={styles['panel']} aria-labelledby="bench-findings">
      <header>
        <h2 id="bench-findings" className="label">
          {title}
        </h2>
        {checked !== null && <Counts checked={checked} />}
      </header>
      {checked === null ? (
        <p className={styles['none']}>{words.loading}</p>
      ) : (
        <>
          {checked.open.length === 0 && <p className={styles['none']}>{words.none}</p>}
          {checked.open.length > 0 && <Line checked={checked} current={current} />}
          <ul aria-label={words.open}>
            {checked.open.map((finding) => (
              <li key={finding.fingerprint} className={styles[finding.severity]}>
                <Row finding={finding} findings={findings} />
                {finding === current && <Ways finding={finding} findings={findings} onLeave={onLeave} />}
              </li>
            ))}
          </ul>
          {checked.answered.length > 0 && (
            <>
              <h3 className="label">{words.answered}</h3>
              <ul aria-label={words.answered} className={styles['answered']}>
                {checked.answered.map(({ finding, disposition: { kind, by, at, note } }) => (
                  <li key={finding.fingerprint}>
                    <Row finding={finding} findings={findings} />
                    <p className={styles['said']}>
                      <span>{words.answeredBy(texts.dispositions[kind], by, when(at, language))}</span>
                      {note !== '' && <q>{note}</q>}
                      {finding === current && (
                        <Button
                          kind="quiet"
                          keys={keyOf('finding.reopen')}
                          onClick={() => findings.reopen(finding)}
                        >
                          {words.reopen}
                        </Button>
                      )}
                    </p>
                  </li>
                ))}
              </ul>
            </>
          )}
          <NotAsked checked={checked} />
        </>
      )}
      <p role="status" className="unseen">
        {current === null
          ? ''
          : `${texts.severities[current.severity]}: ${texts.messages[current.message](current.args)}`}
      </p>
    </section>
  )
}

function Counts({ checked }: { readonly checked: CheckedHeadline }): React.JSX.Element {
  const texts = useWords(checksTexts)
  const words = useWords(findingsTexts)
  const counts = SEVERITIES.flatMap((severity) => {
    const n = checked.open.filter((finding) => finding.severity === severity).length
    return n === 0 ? [] : [`${texts.severities[severity]} ${n}`]
  })
  return <span className={styles['counts']}>{words.summary(counts)}</span>
}

/** The wording itself; where findings overlap the current one is seen, else the heavier one. */
function Line({
  checked: { text, open },
  current,
}: {
  readonly checked: CheckedHeadline
  readonly current: CheckFinding | null
}): React.JSX.Element {
  const words = useWords(findingsTexts)
  const ordered = current === null ? open : [current, ...open.filter((finding) => finding !== current)]
  const isPart = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    end - start < text.length
  const spans: { start: number; end: number; mark: CheckFinding }[] = []
  for (const finding of ordered)
    for (const span of finding.spans) {
      const taken = spans.some(({ start, end }) => span.start < end && start < span.end)
      if (!taken && (isPart(span) || finding === current)) spans.push({ ...span, mark: finding })
    }
  return (
    <p className={styles['line']} aria-label={words.line}>
      {marked(text, spans).map(({ text: piece, mark, start }) =>
        mark === null ? (
          <span key={start}>{piece}</span>
        ) : (
          <mark
            key={start}
            className={`${styles[mark.severity]} ${mark === current ? styles['current'] : ''}`}
          >
            {piece}
          </mark>
        ),
      )}
    </p>
  )
}

interface RowProps {
  readonly finding: CheckFinding
  readonly findings: Findings
}

function Row({ finding, findings }: RowProps): React.JSX.Element {
  const texts = useWords(checksTexts)
  const words = useWords(findingsTexts)
  const place = finding.evidence.find((one) => one.kind === 'body')
  return (
    <button
      type="button"
      className={styles['row']}
      aria-current={finding === findings.current ? 'true' : undefined}
      onClick={() => findings.choose(finding)}
    >
      <b className={styles['severity']}>{texts.severities[finding.severity]}</b>
      <span>{texts.messages[finding.message](finding.args)}</span>
      {finding.channel !== null && <i className={styles['place']}>{findings.channelName(finding.channel)}</i>}
      {place?.kind === 'body' && <i className={styles['place']}>{words.inBody(place.block + 1)}</i>}
    </button>
  )
}

function Ways({
  finding,
  findings,
  onLeave,
}: RowProps & { readonly onLeave: () => void }): React.JSX.Element {
  const words = useWords(findingsTexts)
  if (findings.noting)
    return (
      <FindingNote
        onKeep={(note) => {
          findings.dispose(finding, 'ignored', note)
          onLeave()
        }}
        onCancel={() => {
          findings.endNote()
          onLeave()
        }}
      />
    )
  return (
    <div className={styles['ways']}>
      {findings.fix !== null &&
        finding.fixes.map((fix, at) => (
          <Button
            key={at}
            keys={at === 0 ? keyOf('finding.fix') : ''}
            onClick={() => findings.fix?.(finding, fix)}
          >
            <Offer fix={fix} />
          </Button>
        ))}
      <Button
        kind="quiet"
        keys={keyOf('finding.verify')}
        onClick={() => findings.dispose(finding, 'verified')}
      >
        {words.verify}
      </Button>
      <Button kind="quiet" keys={keyOf('finding.ignore')} onClick={() => findings.startNote(finding)}>
        {words.ignore}
      </Button>
      <Button
        kind="quiet"
        keys={keyOf('finding.falsePositive')}
        onClick={() => findings.dispose(finding, 'false-positive')}
      >
        {words.falsePositive}
      </Button>
      <Button kind="quiet" keys={keyOf('finding.why')} onClick={() => findings.askWhy(finding)}>
        {words.why}
      </Button>
    </div>
  )
}

/** What a fix puts in place; blanks and what cannot be seen are only said to change. */
function Offer({ fix }: { readonly fix: CheckFix }): React.JSX.Element {
  const texts = useWords(checksTexts)
  const put = [...new Set(fix.edits.map(({ text }) => text))].join(' ').trim()
  return <>{put === '' ? texts.remove : texts.replace(put.length > 24 ? `${put.slice(0, 24)}…` : put)}</>
}

/** The rules that could not be asked, by cause, in a line that opens. */
function NotAsked({
  checked: { notChecked },
}: {
  readonly checked: CheckedHeadline
}): React.JSX.Element | null {
  const words = useWords(findingsTexts)
  const texts = useWords(checksTexts)
  // Of another language's rules nobody expects anything.
  const told = notChecked.filter(({ because }) => because !== 'language')
  if (told.length === 0) return null
  const causes = Map.groupBy(told, ({ because }) => because)
  return (
    <details className={styles['not']}>
      <summary>{words.notChecked(told.length)}</summary>
      {Array.from(causes, ([because, rules]) => (
        <p key={because}>
          {words.notCheckedBecause(
            texts.notChecked[because],
            rules.map(({ rule }) => texts.whys[rule].name).join('、'),
          )}
        </p>
      ))}
    </details>
  )
}
