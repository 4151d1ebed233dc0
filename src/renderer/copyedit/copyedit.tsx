// In the inspector: what copyediting has found, by rule; each is gone to, mended, answered by one key.
import { useId, useLayoutEffect, useRef, useState } from 'react'
import {
  COPY_RULE_IDS,
  COPY_SEVERITIES,
  type CopyFinding,
  type CopyRuleId,
  type CopyStyle,
} from '#shared/copyedit'
import type { SetAside } from '#shared/word-list'
import type { OwnCopyProfile } from '#shared/copy-profile'
import { copyProfilesTexts } from '#shared/texts/copy-profiles'
import { copyReportTexts } from '#shared/texts/copy-report'
import { copyeditTexts } from '#shared/texts/copyedit'
import { copyeditPartTexts } from '#shared/texts/copyedit-part'
import { keyOf, runCommand } from '../commands'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import { ArticleStyle } from './article-style'
import { FromList, ListsAsked } from './from-list'
import styles from './copyedit.module.css'
import { Why, Wording } from './wording'

interface Props {
  readonly findings: readonly CopyFinding[]
  readonly around: readonly { readonly before: string; readonly after: string }[]
  readonly leftOut: number
  /** Names of the word lists that were asked, and patterns that were not. */
  readonly lists: readonly string[]
  /** People of the ledger of names that was asked. */
  readonly people: number
  readonly setAside: readonly SetAside[]
  readonly blocks: number
  /** Of these those in other scripts, of which nothing was asked. */
  readonly unread: number
  readonly characters: number
  /** The finding that is worked on; -1: none. */
  readonly current: number
  readonly onCurrent: (n: number) => void
  readonly onFix: (findings: readonly CopyFinding[]) => void
  /** How many may be mended without a look at each. */
  readonly safe: number
  readonly onFixAll: () => void
  /** Rule of which the why is shown. */
  readonly why: CopyRuleId | null
  readonly onWhy: (rule: CopyRuleId | null) => void
  readonly style: CopyStyle
  readonly own: readonly OwnCopyProfile[]
  /** Chosen for this article; null: as the desk has it. */
  readonly articleStyle: string | null
  readonly onArticleStyle: (style: string | null) => void
  /** Rules that the profile in force does not ask. */
  readonly off: readonly CopyRuleId[]
  readonly onAsk: (rule: CopyRuleId, asked: boolean) => void
  /** Told where the list is, so that it can take the focus. */
  readonly onList: (list: HTMLElement | null) => void
}

/** Of a rule with more findings these are listed; the rest is reached by F7 or mended together. */
const LISTED = 12

interface Group {
  readonly rule: CopyRuleId
  /** With the number among all. */
  readonly found: readonly (readonly [n: number, finding: CopyFinding])[]
}

/** Heaviest first, then as the rules stand. */
function grouped(findings: readonly CopyFinding[]): readonly Group[] {
  const groups = new Map<CopyRuleId, (readonly [number, CopyFinding])[]>()
  for (const [n, one] of findings.entries()) {
    const list = groups.get(one.rule)
    if (list) list.push([n, one])
    else groups.set(one.rule, [[n, one]])
  }
  const weight = ({ found }: Group): number =>
    Math.min(...found.map(([, { severity }]) => COPY_SEVERITIES.indexOf(severity)))
  return [...groups]
    .map(([rule, found]) => ({ rule, found }))
    .toSorted(
      (a, b) => weight(a) - weight(b) || COPY_RULE_IDS.indexOf(a.rule) - COPY_RULE_IDS.indexOf(b.rule),
    )
}

export function Copyedit(props: Props): React.JSX.Element {
  const {
    findings,
    around,
    leftOut,
    blocks,
    characters,
    current,
    onCurrent,
    onFix,
    safe,
    onFixAll,
    why,
    onWhy,
  } = props
  const texts = useWords(copyeditTexts)
  const words = useWords(copyeditPartTexts)
  const profiles = useWords(copyProfilesTexts)
  const reports = useWords(copyReportTexts)
  const language = useLanguage()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [more, setMore] = useState<ReadonlySet<CopyRuleId>>(new Set())
  const groups = grouped(findings)
  // The one that is gone through stands in the list, however long that is.
  const isWhole = ({ rule, found }: (typeof groups)[number]): boolean =>
    found.length <= LISTED || more.has(rule) || found.slice(LISTED).some(([n]) => n === current)
  const listed = (group: (typeof groups)[number]): (typeof groups)[number]['found'] =>
    isWhole(group) ? group.found : group.found.slice(0, LISTED)
  const order = groups.flatMap((group) => listed(group).map(([n]) => n))
  const number = (n: number): string => n.toLocaleString(language)

  useLayoutEffect(() => {
    props.onList(list.current)
    return () => props.onList(null)
  })
  useLayoutEffect(() => {
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' })
  }, [current, id, findings])

  function step(event: React.KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const at = order.indexOf(current)
    const next = event.key === 'ArrowDown' ? Math.min(order.length - 1, at + 1) : Math.max(0, at - 1)
    const n = order[next]
    if (n !== undefined) onCurrent(n)
  }

  return (
    <section className={styles['part']} aria-label={words.title}>
      <div className={styles['head']}>
        <p className={styles['state']} role="status">
          {findings.length === 0 ? words.clean : words.found(number(findings.length))}
        </p>
        <Button kind="quiet" keys={keyOf('copyedit.fixAll')} disabled={safe === 0} onClick={onFixAll}>
          {words.fixAll(number(safe))}
        </Button>
      </div>
      <div className={styles['styles']}>
        <ArticleStyle
          style={props.style}
          own={props.own}
          chosen={props.articleStyle}
          onChoose={props.onArticleStyle}
        />
        <Button kind="quiet" onClick={() => runCommand('copyedit.styles')}>
          {profiles.edit}
        </Button>
        <Button kind="quiet" onClick={() => runCommand('copyedit.report')}>
          {reports.title}
        </Button>
      </div>
      {findings.length > 0 && <p className={styles['hint']}>{words.keys}</p>}
      <div
        ref={list}
        role="group"
        tabIndex={0}
        data-region="copyedit"
        className={styles['list']}
        aria-label={words.title}
        aria-activedescendant={current >= 0 ? `${id}-${current}` : undefined}
        onKeyDown={step}
      >
        {groups.map((group) => {
          const { rule, found } = group
          const isMixed = new Set(found.map(([, { severity }]) => severity)).size > 1
          const fixable = found.flatMap(([, one]) => (one.fix === null ? [] : [one]))
          return (
            <section key={rule} aria-labelledby={`${id}-${rule}`} className={styles['group']}>
              <div className={styles['bar']}>
                <h3 id={`${id}-${rule}`}>
                  {texts.rules[rule].name}{' '}
                  <small data-severity={found[0]?.[1].severity}>
                    {isMixed ? '' : `${texts.severities[found[0]?.[1].severity ?? 'note']} `}
                    {number(found.length)}
                  </small>
                </h3>
                <span className={styles['acts']}>
                  <Button
                    kind="quiet"
                    label={words.whyOf(texts.rules[rule].name)}
                    onClick={() => onWhy(why === rule ? null : rule)}
                  >
                    {words.why}
                  </Button>
                  {fixable.length > 1 && (
                    <Button
                      kind="quiet"
                      label={words.fixRuleOf(texts.rules[rule].name, number(fixable.length))}
                      onClick={() => onFix(fixable)}
                    >
                      {words.fixRule(number(fixable.length))}
                    </Button>
                  )}
                </span>
              </div>
              {why === rule && <Why rule={rule} onOff={() => props.onAsk(rule, false)} />}
              <ul>
                {listed(group).map(([n, one]) => (
                  <li
                    key={n}
                    id={`${id}-${n}`}
                    aria-current={n === current}
                    className={styles['row']}
                    data-severity={one.severity}
                    onClick={() => onCurrent(n)}
                  >
                    <Wording of={one} around={around[n]} />
                    {isMixed && <small>{texts.severities[one.severity]}</small>}
                    <FromList from={one.from} />
                  </li>
                ))}
              </ul>
              {!isWhole(group) && (
                <Button kind="quiet" onClick={() => setMore(new Set([...more, rule]))}>
                  {words.more(number(found.length - LISTED))}
                </Button>
              )}
            </section>
          )
        })}
      </div>
      <p className={styles['hint']}>
        {words.looked(number(blocks), number(characters))}
        {props.unread > 0 && ` ${words.unread(number(props.unread))}`}
        {leftOut > 0 && ` ${words.leftOut(number(leftOut))}`}
      </p>
      <ListsAsked names={props.lists} setAside={props.setAside} />
      <p className={styles['hint']}>{words.ledger(number(props.people), props.people)}</p>
      {props.off.length > 0 && (
        <p className={styles['hint']}>
          {words.off}
          {props.off.map((rule) => (
            <Button
              key={rule}
              kind="quiet"
              label={words.turnOn(texts.rules[rule].name)}
              onClick={() => props.onAsk(rule, true)}
            >
              {texts.rules[rule].name}
            </Button>
          ))}
        </p>
      )}
    </section>
  )
}
