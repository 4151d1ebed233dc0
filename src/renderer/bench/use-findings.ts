// The findings of the wording on the bench: checked here as it is typed, answered in the library, walked by key.
import { useMemo, useState } from 'react'
import { applyEdits } from '#core/checks/edits'
import { checkedHeadline, holdsBack } from '#core/checks/headline-input'
import type { Article } from '#shared/article'
import type { Channel } from '#shared/channel'
import type { CheckFinding, CheckFix, DispositionKind } from '#shared/check'
import type { CheckedHeadline } from '#shared/checked'
import { bridge } from '../bridge'
import { useCommand } from '../commands'
import { useLive } from '../live'
import { useLanguage } from '../words'
import type { Review } from './use-review'
import { useSettled } from './use-settled'

const NOTHING_BESIDE = { others: null, lexicon: [], lists: [], roster: [] } as const
const BREAKS = /[\0\r\n\u2028\u2029]/gu
/** Of a longer line so much is compared, in UTF-16 units. */
const LONGEST = 500

export interface Findings {
  /** Null until all is there that the checks need. */
  readonly checked: CheckedHeadline | null
  /** The one that keys act upon; null if none was chosen. */
  readonly current: CheckFinding | null
  /** Whether the reason for ignoring the current one is being written. */
  readonly noting: boolean
  /** The finding whose rule is being read about. */
  readonly why: CheckFinding | null
  readonly choose: (finding: CheckFinding) => void
  readonly dispose: (finding: CheckFinding, kind: DispositionKind, note?: string) => void
  readonly reopen: (finding: CheckFinding) => void
  readonly startNote: (finding: CheckFinding) => void
  readonly endNote: () => void
  readonly askWhy: (finding: CheckFinding | null) => void
  /** Null while a line is being typed: a fix makes a candidate, and there is none yet. */
  readonly fix: ((finding: CheckFinding, fix: CheckFix) => void) | null
  /** Whether something may hold the approval of a wording back, as far as is known here. */
  readonly isHeld: (text: string) => boolean
  /** What does, asked of the library, where what was answered a moment ago counts already. */
  readonly holding: (text: string) => Promise<readonly CheckFinding[]>
  /** Of the channel that the checks are about; null if there is none. */
  readonly channelKey: string | null
  readonly channelName: (key: string) => string
}

interface Given {
  readonly review: Review
  readonly text: string
  readonly article: Article | undefined
  /** False while the article behind the headline is not known yet. */
  readonly known: boolean
  readonly channel: Channel | undefined
  readonly typing: boolean
  /** Whether single keys act on findings just now. */
  readonly enabled: boolean
}

export function useFindings({ review, text, article, known, channel, typing, enabled }: Given): Findings {
  const { full, chosenId } = review
  const { id } = full
  const language = useLanguage()
  const settings = useLive('checks', ['checks'], () => bridge.checks.settings({})).value
  const said = useLive(`said ${id}`, ['checks'], () => bridge.checks.dispositions({ headlineId: id }))
  const dispositions = said.current ? said.value : undefined
  const settled = useSettled(text, typing)
  const style = useLive('settings', ['settings'], () => bridge.settings.get({})).value?.houseStyle
  const force = useLive('word lists in force', ['wordLists'], () => bridge.wordLists.inForce({}))
  const lists = force.value ?? (force.fault === undefined ? undefined : NOTHING_BESIDE.lists)
  // What it is checked beside; while a new wording is asked about, what was found for the former one of this headline.
  const found = useLive(
    `beside ${id} ${settled}`,
    ['headlines', 'articles', 'decorations', 'names'],
    async () => ({
      id,
      ...(await bridge.checks.around({
        headlineId: id,
        text: settled.replaceAll(BREAKS, ' ').slice(0, LONGEST),
      })),
    }),
  )
  const asked = found.value?.id === id ? found.value : undefined
  const beside = asked ?? (found.fault === undefined ? undefined : NOTHING_BESIDE)
  const [chosen, setChosen] = useState<string | null>(null)
  const [noting, setNoting] = useState<string | null>(null)
  const [why, setWhy] = useState<CheckFinding | null>(null)

  const check = useMemo(() => {
    if (settings === undefined || dispositions === undefined || style === undefined) return null
    if (beside === undefined || lists === undefined || !known) return null
    const { others, lexicon, roster } = beside
    const channels = channel === undefined ? [] : [channel]
    const today = new Date().toLocaleDateString('sv-SE')
    const around = { article: article ?? null, channels, others, lexicon, style, lists, today, roster }
    return (wording: string): CheckedHeadline => checkedHeadline(wording, around, settings, dispositions)
  }, [settings, dispositions, style, lists, beside, known, article, channel])
  const checked = useMemo(() => check?.(settled) ?? null, [check, settled])

  const open = checked?.open ?? []
  const all = [...open, ...(checked?.answered ?? []).map(({ finding }) => finding)]
  const current = all.find(({ fingerprint }) => fingerprint === chosen) ?? null
  const isOpen = current !== null && open.includes(current)

  function step(by: 1 | -1): void {
    const list = open.length > 0 ? open : all
    const at = current === null ? -1 : list.indexOf(current)
    const next = at < 0 && by < 0 ? list.length - 1 : (at + by + list.length) % list.length
    setNoting(null)
    setChosen(list[next]?.fingerprint ?? null)
  }
  function dispose(finding: CheckFinding, kind: DispositionKind, note = ''): void {
    const { fingerprint, rule } = finding
    const at = open.indexOf(finding)
    setNoting(null)
    setChosen((open[at + 1] ?? open[at - 1] ?? finding).fingerprint)
    bridge.checks.dispose({ headlineId: id, fingerprint, rule, kind, note }).catch(review.fail)
  }
  function reopen(finding: CheckFinding): void {
    setChosen(finding.fingerprint)
    bridge.checks.undo({ headlineId: id, fingerprint: finding.fingerprint }).catch(review.fail)
  }
  function startNote(finding: CheckFinding): void {
    setChosen(finding.fingerprint)
    setNoting(finding.fingerprint)
  }
  function fix(finding: CheckFinding, { edits }: CheckFix): void {
    const { fingerprint, rule } = finding
    void review.add(applyEdits(settled, edits).trim(), chosenId).then(async (kept) => {
      if (kept) await bridge.checks.dispose({ headlineId: id, fingerprint, rule, kind: 'fixed', note: '' })
    }, review.fail)
  }

  const some = enabled && all.length > 0
  const [first] = current?.fixes ?? []
  useCommand('finding.next', () => step(1), some)
  useCommand('finding.previous', () => step(-1), some)
  useCommand(
    'finding.fix',
    () => current !== null && first !== undefined && fix(current, first),
    enabled && isOpen && first !== undefined,
  )
  useCommand('finding.verify', () => current !== null && dispose(current, 'verified'), enabled && isOpen)
  useCommand('finding.ignore', () => current !== null && startNote(current), enabled && isOpen)
  useCommand(
    'finding.falsePositive',
    () => current !== null && dispose(current, 'false-positive'),
    enabled && isOpen,
  )
  useCommand(
    'finding.reopen',
    () => current !== null && reopen(current),
    enabled && current !== null && !isOpen,
  )
  useCommand('finding.why', () => setWhy(current), enabled && current !== null)

  return {
    checked,
    current,
    noting: current !== null && noting === current.fingerprint,
    why,
    choose: (finding) => {
      setNoting(null)
      setChosen(finding.fingerprint)
    },
    dispose,
    reopen,
    startNote,
    endNote: () => setNoting(null),
    askWhy: setWhy,
    fix: typing ? null : fix,
    isHeld: (wording) => check === null || check(wording).open.some(holdsBack),
    holding: async (wording) => {
      const answer = await bridge.checks.of({ headlineId: id, text: wording, channel: channel?.key ?? null })
      return answer.open.filter(holdsBack)
    },
    channelKey: channel?.key ?? null,
    channelName: (key) => (key === channel?.key ? (channel?.name[language] ?? '') : ''),
  }
}
