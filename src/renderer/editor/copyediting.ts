// Copyediting the body on the screen: looked over in pauses and in slices, marked where it is wanted, mended in place.
import { closeHistory } from 'prosemirror-history'
import { TextSelection, type Plugin } from 'prosemirror-state'
import { DecorationSet, type EditorView } from 'prosemirror-view'
import { copyeditor, type Copyeditor } from '#core/copyedit/copyedit'
import { editsOf } from '#core/copyedit/fix'
import type { CopyDesk } from '#core/copyedit/rule'
import { patternFindings, withPatterns } from '#core/copyedit/rules/word-list'
import { spellingFindings, withSpelling, wordsToSpell } from '#core/copyedit/spelling'
import type { CopyBlock, CopyFinding, CopyProfile, Misspelt } from '#shared/copyedit'
import { NO_LISTS, type ListsInForce, type SetAside } from '#shared/word-list'
import { notWaiting, whenQuiet } from '../typing'
import { leavesOf, type Leaf } from './copy-leaves'
import { copyMarks } from './copy-marks'
import { mendedRecord, type CopyMended } from './copy-record'
import { patternsOver, type AskPatterns } from './patterns-over'

/** What is said of findings: those left out of the list, by fingerprint; and words muted everywhere. */
export interface CopyLeftOut {
  readonly fingerprints: ReadonlySet<string>
  /** Rule and words, joined by U+0001. */
  readonly words: ReadonlySet<string>
}

export interface CopyFound {
  /** Of each the number among all; in the order of the text. */
  readonly findings: readonly CopyFinding[]
  /** The words before and after each, as many. */
  readonly around: readonly { readonly before: string; readonly after: string }[]
  /** Findings that an editor has answered or muted. */
  readonly leftOut: number
  /** Blocks looked at; those in other scripts, of which nothing was asked; characters in all. */
  readonly blocks: number
  readonly unread: number
  readonly characters: number
  /** Names of the word lists that were asked; patterns of theirs that were not, since they take too long. */
  readonly lists: readonly string[]
  /** People of the ledger of names that was asked. */
  readonly people: number
  readonly setAside: readonly SetAside[]
  /** False while slices are still to be looked at. */
  readonly whole: boolean
}

/** What others may ask of it. */
export interface Copyediting {
  /** How it is set, and the desk’s lists; null: nothing is looked at. Asked again at once. */
  readonly by: (
    profile: CopyProfile | null,
    lists: ListsInForce,
    ledger: Pick<CopyDesk, 'names' | 'day'>,
  ) => void
  readonly leaveOut: (what: CopyLeftOut) => void
  /** Whether findings are marked in the text. */
  readonly mark: (on: boolean) => void
  /** Selects the words and brings them into sight; false if they are not there any more. */
  readonly goTo: (finding: CopyFinding, focus: boolean) => boolean
  /** Mends these in one step of undo; answers what was mended, for the record. */
  readonly fix: (findings: readonly CopyFinding[]) => readonly CopyMended[]
  /** Number of the finding after the caret, or before it, round the ends; -1: there is none. */
  readonly next: (by: 1 | -1) => number
}

interface Controlled extends Copyediting {
  readonly textChanged: () => void
  readonly stop: () => void
}

/** A slice of looking over. In ms. */
const SLICE = 6
/** Between two slices. In ms. */
const REST = 8
/** Characters shown before and after what was found. */
const AROUND = 6
/** Words asked about at once. */
const MOST_WORDS = 5000

export const wordsKey = ({ rule, quote }: { readonly rule: string; readonly quote: string }): string =>
  `${rule}\u0001${quote}`

export function copyeditingOf(
  view: EditorView,
  plugin: Plugin<DecorationSet>,
  onFound: (found: CopyFound | null) => void,
  ask: {
    readonly spell: (words: readonly string[]) => Promise<readonly Misspelt[]>
    readonly patterns: AskPatterns
  },
): Controlled {
  let editor: Copyeditor | null = null
  let profile: CopyProfile | null = null
  let lists = NO_LISTS
  let people = 0
  const patterns = patternsOver(ask.patterns, () => {
    if (editor !== null) again()
  })
  /** What is said of words, for as long as this text is open; null: it is one. */
  const words = new Map<string, readonly string[] | null>()
  let ruled: readonly CopyFinding[] = []
  let unread = 0
  let leftOut: CopyLeftOut = { fingerprints: new Set(), words: new Set() }
  let marking = false
  let all: readonly CopyFinding[] = []
  let shown: readonly CopyFinding[] = []
  let leaves: readonly Leaf[] = []
  let slice: ReturnType<typeof setTimeout> | undefined

  const blocks = (): readonly CopyBlock[] => leaves.map(({ block }) => block)
  const isOpen = (one: CopyFinding): boolean =>
    !leftOut.fingerprints.has(one.fingerprint) && !leftOut.words.has(wordsKey(one))

  function place(one: CopyFinding): { readonly from: number; readonly to: number } | null {
    const leaf = leaves[one.block]
    // The text may have gone on since it was looked at.
    if (leaf === undefined || leaf.block.text.slice(one.span.start, one.span.end) !== one.quote) return null
    return { from: leaf.at + one.span.start, to: leaf.at + one.span.end }
  }
  function around({ block, span }: CopyFinding): { readonly before: string; readonly after: string } {
    const text = leaves[block]?.block.text ?? ''
    return {
      before: text.slice(Math.max(0, span.start - AROUND), span.start),
      after: text.slice(span.end, span.end + AROUND),
    }
  }
  function draw(): void {
    // Whoever showed the marks may put them away after the text is gone from the screen.
    if (view.isDestroyed) return
    const { doc } = view.state
    const marks = marking ? copyMarks(doc, leaves, shown, place) : []
    if (marks.length === 0 && plugin.getState(view.state) === DecorationSet.empty) return
    view.dispatch(
      view.state.tr.setMeta(plugin, DecorationSet.create(doc, [...marks])).setMeta('addToHistory', false),
    )
  }
  function tell(whole: boolean): void {
    shown = all.filter(isOpen)
    const characters = leaves.reduce((sum, { block }) => sum + block.text.length, 0)
    onFound({
      findings: shown,
      around: shown.map(around),
      leftOut: all.length - shown.length,
      blocks: leaves.length,
      unread,
      characters,
      lists: lists.lists.map(({ name }) => name),
      people,
      setAside: patterns.setAside(),
      whole,
    })
    draw()
  }
  function look(): void {
    slice = undefined
    if (editor === null) return
    // Nothing of a composition is looked at, and nothing is redrawn under it.
    if (view.composing) {
      whenQuiet(look)
      return
    }
    leaves = leavesOf(view.state.doc)
    const until = performance.now() + SLICE
    const found = editor.check(blocks(), () => performance.now() > until)
    if (found === null) {
      slice = setTimeout(look, REST)
      return
    }
    ruled = found.findings
    unread = found.unread
    join()
    const asked = wordsToSpell(blocks())
      .filter((word) => !words.has(word))
      .slice(0, MOST_WORDS)
    if (asked.length > 0) void askWords(asked)
    patterns.ask(blocks(), lists)
  }
  /** What the rules found and what is spelt wrongly, in the order of the text. */
  function join(): void {
    const misspelt = profile === null ? [] : spellingFindings(blocks(), words, profile)
    const matched = profile === null ? [] : patternFindings(blocks(), patterns.known(), lists, profile)
    all = withSpelling(withPatterns(ruled, matched), misspelt)
    tell(true)
  }
  async function askWords(asked: readonly string[]): Promise<void> {
    try {
      const misspelt = new Map((await ask.spell(asked)).map(({ word, suggestions }) => [word, suggestions]))
      for (const word of asked) words.set(word, misspelt.get(word) ?? null)
      // Only what still stands as it was looked at is told; else the next look does.
      if (editor !== null && misspelt.size > 0) again()
    } catch {
      // Without the dictionary everything else is still found; it is asked again at the next look.
    }
  }
  function again(): void {
    clearTimeout(slice)
    slice = undefined
    if (editor !== null) whenQuiet(look)
  }

  function fix(findings: readonly CopyFinding[]): readonly CopyMended[] {
    leaves = leavesOf(view.state.doc)
    const standing = findings.filter((one) => one.fix !== null && place(one) !== null)
    const { tr } = view.state
    const mended: CopyFinding[] = []
    const places = [...new Set(standing.map(({ block }) => block))].toSorted((a, b) => b - a)
    for (const at of places) {
      const leaf = leaves[at]
      if (leaf === undefined) continue
      const own = standing.filter(({ block }) => block === at)
      for (const { start, end, text } of editsOf(own).toReversed()) {
        const from = leaf.at + start
        const to = leaf.at + end
        // What is put in looks like what it stands for.
        const marks = view.state.doc.resolve(Math.min(from + 1, view.state.doc.content.size)).marks()
        if (text === '') tr.delete(from, to)
        else tr.replaceWith(from, to, view.state.schema.text(text, marks))
      }
      mended.push(...own)
    }
    if (!tr.docChanged) return []
    const made = mendedRecord(mended, all)
    view.dispatch(closeHistory(tr))
    again()
    return made
  }

  return {
    by: (chosen, inForce, ledger) => {
      profile = chosen
      if (inForce.lists !== lists.lists) patterns.forget()
      lists = inForce
      people = ledger.names?.people ?? 0
      editor = profile === null ? null : copyeditor(profile, { ...ledger, lists })
      if (editor === null) {
        all = []
        onFound(null)
        draw()
      } else again()
    },
    leaveOut: (what) => {
      leftOut = what
      if (editor !== null && all.length > 0) tell(true)
    },
    mark: (on) => {
      if (marking === on) return
      marking = on
      draw()
    },
    goTo: (finding, focus) => {
      const found = place(finding)
      if (found === null || found.to > view.state.doc.content.size) return false
      const selection = TextSelection.create(view.state.doc, found.from, found.to)
      view.dispatch(view.state.tr.setSelection(selection).scrollIntoView())
      if (focus) view.focus()
      else {
        const { node } = view.domAtPos(found.from, 1)
        const element = node instanceof HTMLElement ? node : node.parentElement
        element?.scrollIntoView({ block: 'nearest' })
      }
      return true
    },
    fix,
    next: (by) => {
      const { from } = view.state.selection
      const places = shown.map((one) => place(one)?.from ?? -1)
      if (shown.length === 0) return -1
      const n =
        by === 1 ? places.findIndex((at) => at > from) : places.findLastIndex((at) => at >= 0 && at < from)
      return n >= 0 ? n : by === 1 ? 0 : shown.length - 1
    },
    textChanged: () => again(),
    stop: () => {
      clearTimeout(slice)
      notWaiting(look)
      editor = null
    },
  }
}
