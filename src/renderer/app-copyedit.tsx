// Copyediting of the open article beside the page: gone through by F7, mended and answered by one key each.
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { CopyFinding, CopyRuleId, CopyVerdict } from '#shared/copyedit'
import { toFault } from '#shared/error'
import { copyeditPartTexts } from '#shared/texts/copyedit-part'
import { errorTexts } from '#shared/texts/errors'
import { bridge } from './bridge'
import { useCommand } from './commands'
import { Copyedit } from './copyedit/copyedit'
import { NoteDialog } from './copyedit/note-dialog'
import { useCopyProfiles } from './copyedit/use-copy-profiles'
import { useCell } from './editor/cell'
import { activeBody, activeSide, sides } from './editor/side'
import type { Step } from './library/use-undo'
import type { InForce } from './settings/use-settings'
import { say } from './ui/say'
import { useLanguage, useWords } from './words'

export interface CopyeditShown {
  readonly part: ReactNode
  /** Findings that are open; null while nothing was looked at. */
  readonly open: number | null
}

interface Given {
  readonly openId: string | null
  readonly writing: boolean
  /** Whether the part is on the screen. */
  readonly shown: boolean
  readonly show: () => void
  readonly inForce: InForce
  readonly did: (step: Step) => void
}

export function useCopyeditPart({ openId, writing, shown, show, inForce, did }: Given): CopyeditShown {
  const words = useWords(copyeditPartTexts)
  const language = useLanguage()
  const side = sides[useCell(activeSide)]
  const found = useCell(side.copyedits)
  const [current, setCurrent] = useState(-1)
  const [noting, setNoting] = useState<CopyFinding>()
  const [why, setWhy] = useState<CopyRuleId | null>(null)
  const list = useRef<HTMLElement | null>(null)
  const findings = found?.findings ?? []
  const can = openId !== null && writing
  const one = findings[current]
  const number = (n: number): string => n.toLocaleString(language)

  // Marked only while somebody looks at them.
  useEffect(() => {
    const body = side.body.current
    body?.copyediting.mark(shown && writing)
    return () => body?.copyediting.mark(false)
  }, [side, shown, writing, found])

  function choose(n: number): void {
    const next = findings[n]
    setCurrent(n)
    if (next !== undefined && activeBody()?.copyediting.goTo(next, false) !== true) say(words.gone)
  }
  // Asked for before anything was looked at: answered as soon as it is.
  const wanted = useRef<1 | -1 | null>(null)
  function step(by: 1 | -1): void {
    if (!shown) show()
    wanted.current = found === null ? by : null
    if (found === null) return
    const n = activeBody()?.copyediting.next(by) ?? -1
    if (n < 0) {
      say(words.none)
      return
    }
    choose(n)
    // The part may be about to appear.
    requestAnimationFrame(() => list.current?.focus({ preventScroll: true }))
  }
  const latestStep = useRef(step)
  useLayoutEffect(() => {
    latestStep.current = step
  })
  // What follows takes the place of what is done with, as soon as it is known.
  const going = useRef(false)
  const onwards = (): void => {
    going.current = true
  }
  useEffect(() => {
    if (wanted.current !== null && found !== null) latestStep.current(wanted.current)
  }, [found])
  useEffect(() => {
    if (!going.current || found === null) return
    going.current = false
    const n = Math.min(current, found.findings.length - 1)
    const next = found.findings[n]
    setCurrent(n)
    if (next !== undefined) activeBody()?.copyediting.goTo(next, false)
  }, [found, current])

  function fix(these: readonly CopyFinding[]): void {
    const mended = activeBody()?.copyediting.fix(these) ?? []
    say(mended.length === 0 ? words.gone : words.fixed(number(mended.length)))
    if (mended.length === 0 || openId === null) return
    onwards()
    bridge.copyedit.fixed({ id: openId, fixes: [...mended] }).catch(trouble)
  }
  const trouble = (error: unknown): void => say(errorTexts[language][toFault(error).code], true)
  async function answer(verdict: Exclude<CopyVerdict, 'open'>, about = one, note = ''): Promise<void> {
    if (about === undefined || openId === null) return
    const { fingerprint, rule, quote } = about
    const entry = { id: openId, fingerprint, rule, quote }
    try {
      await bridge.copyedit.dispose({ ...entry, verdict, note })
      onwards()
      did({
        text: words[verdict](quote.slice(0, 20)),
        back: () => bridge.copyedit.dispose({ ...entry, verdict: 'open' }),
      })
    } catch (error) {
      trouble(error)
    }
  }
  async function mute(): Promise<void> {
    if (one === undefined) return
    const { rule, quote } = one
    try {
      await bridge.copyedit.mute({ rule, quote, muted: true })
      onwards()
      did({
        text: words.muted(quote.slice(0, 20)),
        back: () => bridge.copyedit.mute({ rule, quote, muted: false }),
      })
    } catch (error) {
      trouble(error)
    }
  }
  const safe = findings.filter(({ batch, fix: edits }) => batch && edits !== null)
  const fixAll = (): void => fix(safe)

  useCommand('copyedit.show', show, can)
  useCommand('copyedit.next', () => step(1), can)
  useCommand('copyedit.previous', () => step(-1), can)
  useCommand('copyedit.fixAll', fixAll, can && safe.length > 0)
  useCommand('copyedit.fix', () => one && fix([one]), one !== undefined && one.fix !== null)
  useCommand(
    'copyedit.fixRule',
    () => one && fix(findings.filter(({ rule, fix: edits }) => rule === one.rule && edits !== null)),
    one !== undefined && one.fix !== null,
  )
  useCommand('copyedit.verify', () => void answer('verified'), one !== undefined)
  useCommand('copyedit.note', () => setNoting(one), one !== undefined)
  useCommand('copyedit.ignore', () => void answer('ignored'), one !== undefined)
  useCommand('copyedit.mute', () => void mute(), one !== undefined)
  useCommand('copyedit.why', () => one && setWhy(why === one.rule ? null : one.rule), one !== undefined)

  const { chosen, profile, setStyle, ask } = useCopyProfiles({ openId, inForce, did })

  const part = openId !== null && inForce.settings && (
    <>
      <div
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          activeBody()?.focus(false)
        }}
      >
        <Copyedit
          findings={findings}
          around={found?.around ?? []}
          leftOut={found?.leftOut ?? 0}
          lists={found?.lists ?? []}
          people={found?.people ?? 0}
          setAside={found?.setAside ?? []}
          blocks={found?.blocks ?? 0}
          unread={found?.unread ?? 0}
          characters={found?.characters ?? 0}
          current={Math.min(current, findings.length - 1)}
          onCurrent={choose}
          onFix={fix}
          safe={safe.length}
          onFixAll={fixAll}
          why={why}
          onWhy={setWhy}
          style={inForce.settings.copyStyle}
          own={inForce.settings.copyProfiles}
          articleStyle={chosen}
          onArticleStyle={setStyle}
          off={profile.off}
          onAsk={ask}
          onList={(element) => (list.current = element)}
        />
      </div>
      {noting !== undefined && (
        <NoteDialog
          words={noting.quote}
          onKeep={(note) => {
            setNoting(undefined)
            void answer('verified', noting, note)
          }}
          onClose={() => setNoting(undefined)}
        />
      )}
    </>
  )
  return { part, open: found === null ? null : findings.length }
}
