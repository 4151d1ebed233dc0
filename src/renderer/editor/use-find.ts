// Find and replace in the open article: what the bar over it does, from the caret and back to it.
import { closeHistory, redo, undo } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { useMemo, useRef, useState, type RefObject } from 'react'
import { replaced } from '#core/find/texts'
import { LONGEST_FIND } from '#shared/find'
import { replacingTexts } from '#shared/texts/replacing'
import { useCommand } from '../commands'
import { useFoldHan } from '../fold-han'
import { useFindOptions } from '../ui/find-options'
import { say } from '../ui/say'
import { useAttempt } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'
import type { Body } from './body-handle'
import { useCell } from './cell'
import { findFinder, textsInBody, within } from './find-finder'
import { replaceInBody } from './find-replace'
import type { FindState } from './find-state'
import { finderOf, PARTS, type Hit, type PartName } from './hits'
import { together } from './replaced-together'
import { useSide } from './side'
import { useFindTexts, type FindTexts } from './use-find-texts'
import { BODY, useHits, type Hits, type Origin, type Parts } from './use-hits'

export interface FindInArticle {
  readonly state: FindState
  readonly hits: Hits
  readonly finder: FindTexts['finder'] | ReturnType<typeof finderOf>
  readonly texts: FindTexts
  /** Rises when the field is to take the focus. */
  readonly called: number
  readonly change: (change: Partial<FindState['find']>) => void
  readonly setReplacement: (text: string) => void
  readonly isWithin: boolean
  readonly toggleWithin: () => void
  readonly replaceOne: () => void
  readonly replaceAll: () => void
  readonly close: () => void
  /** The text has changed. */
  readonly textChanged: () => void
  /** Takes back, or does again, what was replaced in several places; answers false if that was not the last thing done. */
  readonly undo: () => boolean
  readonly redo: () => boolean
  /** The focus came into the bar from here. */
  readonly cameFrom: (element: Element | null) => void
}

interface Snapshot {
  readonly parts: Readonly<Record<PartName, string>>
  readonly doc: Node
}

/** What is selected and is one line becomes what is looked for, up to this length. */
const SHORT = 200
/** As they are saved. */
const LONGEST: Readonly<Record<PartName, number>> = { kicker: 500, headline: 500, deck: 2000 }

const isUnchanged = (a: Snapshot, b: Snapshot): boolean =>
  PARTS.every((name) => a.parts[name] === b.parts[name]) && a.doc.eq(b.doc)

const isSame = (a: Hit, b: Hit): boolean =>
  a.place === b.place && a.from === b.from && a.to === b.to && a.note?.from === b.note?.from

export function useFind(query: string, parts: Parts, body: RefObject<Body | null>): FindInArticle {
  const words = useWords(replacingTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const { finding } = useSide()
  const state = useCell(finding)
  const foldHan = useFoldHan()
  const [called, setCalled] = useState(0)
  const [isWithin, setWithin] = useState(false)
  const origin = useRef<Origin>({ place: 0, from: 0 })
  const wanted = useRef<Origin | null>(null)
  const inQuery = useMemo(() => finderOf(query, foldHan), [query, foldHan])

  const textOf = (name: PartName): string => parts[name].current?.text() ?? ''
  const docOf = (): Node | null => body.current?.marks.state().doc ?? null
  function textsNow(): readonly string[] {
    const doc = docOf()
    return [...PARTS.map(textOf), ...(doc === null ? [] : textsInBody(doc))]
  }
  const texts = useFindTexts(state.open ? state.find : null, textsNow)
  const finder = state.open ? texts.finder : inQuery
  const hits = useHits(finder, { parts, body, wanted })

  function snapshot(): Snapshot | null {
    const doc = docOf()
    if (doc === null) return null
    return { parts: { kicker: textOf('kicker'), headline: textOf('headline'), deck: textOf('deck') }, doc }
  }
  function write(next: Readonly<Record<PartName, string>>): void {
    for (const name of PARTS) parts[name].current?.write(next[name])
  }
  const [steps] = useState(() => together<Snapshot>(isUnchanged))
  /** Since the last replacement something was typed into the bar: its own undo comes first. */
  const typed = useRef(false)

  /** Shows what is found now; from `from` on the next is the current one. */
  function after(from: Origin | null): void {
    // What a pattern finds in the new text is known a little later.
    wanted.current = state.find.regex ? from : null
    texts.changed()
    if (from === null || !hits.seek(from)) hits.again()
  }
  /** Where the caret is, or was before the focus went to the bar. */
  function placeOf(
    element: Element | null,
  ): { readonly place: number; readonly from: number; readonly to: number } | null {
    const n = PARTS.findIndex((name) => element !== null && parts[name].current?.has(element) === true)
    const name = PARTS[n]
    if (name !== undefined) return { place: n, ...(parts[name].current?.caret() ?? { from: 0, to: 0 }) }
    const marks = body.current?.marks
    if (marks === undefined || !(element instanceof HTMLElement) || !element.isContentEditable) return null
    const { from, to } = marks.state().selection
    return { place: BODY, from, to }
  }
  function selected({ place, from, to }: { place: number; from: number; to: number }): string {
    const name = PARTS[place]
    if (name !== undefined) return textOf(name).slice(from, to)
    return docOf()?.textBetween(from, to, '\n', (leaf) => (leaf.type.name === 'hard_break' ? '\n' : '')) ?? ''
  }

  function open(replacing: boolean): void {
    if (body.current?.marks.composing() === true) return
    const place = placeOf(document.activeElement)
    const text = place === null ? '' : selected(place)
    let { find } = state
    if (place !== null) {
      origin.current = { place: place.place, from: place.from }
      if (text !== '' && !text.includes('\n') && text.length <= SHORT) find = { ...find, text, regex: false }
      if (text.includes('\n') && place.place === BODY) {
        setWithin(true)
        body.current?.marks.lookWithin(place)
      }
    }
    wanted.current = origin.current
    finding.set({ ...state, open: true, replacing: replacing || (state.open && state.replacing), find })
    setCalled((n) => n + 1)
  }
  function close(): void {
    const isSelected = hits.select()
    const { place, from } = origin.current
    const name = PARTS[place]
    body.current?.marks.lookWithin(null)
    setWithin(false)
    finding.set({ ...state, open: false, replacing: false })
    if (isSelected) return
    if (name !== undefined) parts[name].current?.show({ from, to: from })
    else body.current?.focus(false)
  }
  function change(next: Partial<FindState['find']>): void {
    wanted.current = origin.current
    const find = { ...state.find, ...next }
    finding.set({ ...state, find: { ...find, text: find.text.slice(0, LONGEST_FIND) } })
  }
  function toggleWithin(): void {
    const { from, to } = body.current?.marks.state().selection ?? { from: 0, to: 0 }
    const on = !isWithin && to > from
    setWithin(on)
    body.current?.marks.lookWithin(on ? { from, to } : null)
    after(on ? { place: BODY, from } : origin.current)
  }

  /** Replaces all that `wants` wants, as one step; nothing if the text has changed while it was looked for. */
  async function replace(wants: (hit: Hit) => boolean): Promise<void> {
    const before = snapshot()
    const marks = body.current?.marks
    if (before === null || !marks || marks.composing()) return
    const answers = await texts.inserts(textsNow(), state.replacement)
    const found = findFinder((text) => answers.get(text) ?? [])
    const now = snapshot()
    // Somebody typed while the pattern was looked for.
    if (now === null || !isUnchanged(before, now)) return
    const limits = marks.within()
    const next = { ...before.parts }
    let n = 0
    for (const [place, name] of PARTS.entries()) {
      const own = found.inPart(name, next[name]).filter((one) => limits === null && wants({ ...one, place }))
      const text = replaced(next[name], own).replace(/[\n\t]/g, ' ')
      if (text.length > LONGEST[name]) {
        say(words.tooLongHere, true)
        return
      }
      if (own.length > 0) next[name] = text
      n += own.length
    }
    const inBody = within(found.inBody(before.doc), limits).filter((one) => wants({ ...one, place: BODY }))
    n += inBody.length
    if (n === 0) return
    write(next)
    if (inBody.length > 0) {
      marks.edit(closeHistory(replaceInBody(marks.state(), inBody)))
      // What is typed next is a step of its own.
      marks.edit(closeHistory(marks.state().tr))
    }
    const done = snapshot()
    if (done !== null) steps.did({ before, after: done })
    typed.current = false
    if (n > 1) say(words.replacedHere(n.toLocaleString(language)))
  }
  function replaceOne(): void {
    const hit = hits.current()
    if (hit === null) {
      hits.step(1)
      return
    }
    attempt(async () => {
      const size = (): number =>
        hit.place === BODY ? (docOf()?.content.size ?? 0) : textOf(PARTS[hit.place] ?? 'deck').length
      const was = size()
      await replace((one) => isSame(one, hit))
      after({ place: hit.place, from: hit.to + size() - was + (hit.from === hit.to ? 1 : 0) })
    })
  }
  function replaceAll(): void {
    attempt(async () => {
      await replace(() => true)
      after(null)
    })
  }
  useCommand('edit.find', () => open(false))
  useCommand('edit.replace', () => open(true))
  useFindOptions(state.find, change, state.open)
  useCommand('find.within', toggleWithin, state.open)
  useCommand('find.one', replaceOne, state.open && state.replacing)
  useCommand('find.all', replaceAll, state.open && state.replacing)

  function goBack(way: 'undo' | 'redo'): boolean {
    const now = snapshot()
    const marks = body.current?.marks
    const isTyping = document.activeElement instanceof HTMLInputElement && typed.current
    if (now === null || !marks || isTyping) return false
    const step = steps[way](now)
    if (step === null) return false
    write((way === 'undo' ? step.before : step.after).parts)
    if (step.before.doc !== step.after.doc) (way === 'undo' ? undo : redo)(marks.state(), marks.edit)
    after(null)
    return true
  }
  return {
    state,
    hits,
    finder,
    texts,
    called,
    change: (next) => {
      typed.current = true
      change(next)
    },
    setReplacement: (replacement) => {
      typed.current = true
      finding.set({ ...state, replacement })
    },
    isWithin,
    toggleWithin,
    replaceOne,
    replaceAll,
    close,
    textChanged: () => {
      hits.again()
      texts.changed()
    },
    undo: () => goBack('undo'),
    redo: () => goBack('redo'),
    cameFrom: (element) => {
      const place = placeOf(element)
      if (place !== null) origin.current = { place: place.place, from: place.from }
    },
  }
}
