// The rules of the checks on one sheet: by family, on or off, how heavy, how often each fires; and the page about one.
import { useState } from 'react'
import { RATES } from '#core/checks/rates'
import { RULES } from '#core/checks/rules'
import { FAMILIES, type CheckFamily, type CheckId } from '#shared/check'
import { checksTexts } from '#shared/texts/checks'
import { HOUSE_STYLES, type HouseStyle } from '#shared/house-style'
import { findingsTexts } from '#shared/texts/findings'
import { houseStyleTexts } from '#shared/texts/house-style'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { RulePage, type RuleSetting } from '../ui/rule-page'
import { SaidLine } from '../ui/said-line'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useWords } from '../words'
import styles from './checks-sheet.module.css'

interface Props {
  readonly onDone: OnDone
  readonly onClose: () => void
}

const STYLE_NAMES = Object.keys(HOUSE_STYLES) as readonly (keyof HouseStyle)[]

type Texts = (typeof checksTexts)['en']

/** Rules whose name, family or page holds every word that was typed. */
function matching(texts: Texts, typed: string): readonly (typeof RULES)[number][] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return RULES.filter(({ id, family }) => {
    const { name, says, source, spares } = texts.whys[id]
    const all = [id, texts.families[family], name, says, source, spares].join(' ').toLowerCase()
    return words.every((word) => all.includes(word))
  })
}

export function ChecksSheet({ onDone, onClose }: Props): React.JSX.Element {
  const words = useWords(findingsTexts)
  const texts = useWords(checksTexts)
  const styleWords = useWords(houseStyleTexts)
  const attempt = useAttempt()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<CheckId | null>(null)
  const known = useLive('checks', ['checks'], () => bridge.checks.settings({})).value
  const settings = known ?? {}
  const style = useLive('settings', ['settings'], () => bridge.settings.get({})).value?.houseStyle
  const shown = matching(texts, typed)
  const rule = shown.find(({ id }) => id === chosen) ?? shown[0]
  const changed = RULES.filter(({ id }) => settings[id] !== undefined).map(({ id }) => id)

  function change(id: CheckId, setting: RuleSetting | null): void {
    // What the desk has set is not changed before it was read.
    if (known === undefined) return
    const { name } = texts.whys[id]
    attempt(async () => {
      const { before } = await bridge.checks.change({ rule: id, setting })
      const text =
        setting === null
          ? words.wasReset(name)
          : setting.enabled === false
            ? words.switchedOff(name)
            : setting.severity === undefined || setting.severity === before?.severity
              ? words.switchedOn(name)
              : words.weighed(name, texts.severities[setting.severity])
      onDone({ text, back: () => bridge.checks.change({ rule: id, setting: before ?? null }) })
    })
  }
  function restyle(houseStyle: HouseStyle): void {
    if (style === undefined) return
    const before = style
    const name = STYLE_NAMES.find((one) => houseStyle[one] !== before[one])
    attempt(async () => {
      await bridge.settings.change({ houseStyle })
      onDone({
        text: styleWords.was(name === undefined ? '' : styleWords.of(name, houseStyle[name])),
        back: () => bridge.settings.change({ houseStyle: before }),
      })
    })
  }
  function resetAll(): void {
    attempt(async () => {
      const before: (readonly [CheckId, RuleSetting | null])[] = []
      for (const id of changed)
        before.push([id, (await bridge.checks.change({ rule: id, setting: null })).before ?? null])
      onDone({
        text: words.allReset,
        back: async () => {
          for (const [id, setting] of before) await bridge.checks.change({ rule: id, setting })
        },
      })
    })
  }
  /** Switching on leaves the weight as it was set. */
  function turn(id: CheckId, enabled: boolean): void {
    const severity = settings[id]?.severity
    const parts = { ...(enabled ? {} : { enabled }), ...(severity === undefined ? {} : { severity }) }
    change(id, Object.keys(parts).length === 0 ? null : parts)
  }
  function walk(event: React.KeyboardEvent<HTMLElement>): void {
    const at = rule === undefined ? -1 : shown.indexOf(rule)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key]
    if (to === undefined || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    const next = shown[Math.max(0, Math.min(shown.length - 1, to))]
    if (next === undefined) return
    setChosen(next.id)
    event.currentTarget.querySelector<HTMLElement>(`[data-rule="${next.id}"]`)?.focus()
  }

  const row = (id: CheckId, own: string): React.JSX.Element => (
    <li key={id}>
      <input
        type="checkbox"
        aria-label={words.onLabel(texts.whys[id].name)}
        checked={settings[id]?.enabled !== false}
        onChange={(event) => turn(id, event.currentTarget.checked)}
      />
      <button
        type="button"
        data-rule={id}
        aria-current={id === rule?.id ? 'true' : undefined}
        onClick={() => setChosen(id)}
      >
        <span>{texts.whys[id].name}</span>
        {settings[id] !== undefined && <span className={styles['changed']}>{words.changed}</span>}
        <span className={styles['own']}>{own}</span>
        <span className={styles['rate']}>{rateOf(id)}</span>
      </button>
    </li>
  )
  const family = (name: CheckFamily): React.JSX.Element | null => {
    const rules = shown.filter((one) => one.family === name)
    return rules.length === 0 ? null : (
      <section key={name} aria-label={texts.families[name]}>
        <h3 className="label">{texts.families[name]}</h3>
        <ul>
          {rules.map(({ id, severity }) => row(id, texts.severities[settings[id]?.severity ?? severity]))}
        </ul>
      </section>
    )
  }

  return (
    <Dialog
      place="checks"
      title={words.rules}
      width={900}
      onClose={onClose}
      foot={
        <>
          <SaidLine />
          <Button onClick={resetAll} disabled={changed.length === 0}>
            {words.resetAll}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>{words.hint}</p>
      <input
        type="search"
        className={styles['search']}
        value={typed}
        aria-label={words.search}
        placeholder={words.search}
        spellCheck={false}
        autoComplete="off"
        data-focus-first=""
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={styles['columns']}>
        <div className={styles['list']} role="group" aria-label={words.list} onKeyDown={walk}>
          {shown.length === 0 && <p>{words.noRule}</p>}
          {FAMILIES.map(family)}
        </div>
        {rule !== undefined && (
          <RulePage
            key={rule.id}
            rule={rule.id}
            setting={settings[rule.id]}
            onChange={(setting) => change(rule.id, setting)}
            style={style}
            onStyle={restyle}
          />
        )}
      </div>
    </Dialog>
  )
}

/** Of the largest set that it was measured on, e.g. `0.7 %`; nothing where it was not. */
function rateOf(id: CheckId): string {
  const [largest] = RATES[id].toSorted((one, other) => other.of - one.of)
  if (largest === undefined) return ''
  const share = (largest.hits / largest.of) * 100
  return `${share === 0 || share >= 10 ? Math.round(share) : share.toFixed(1)} %`
}
