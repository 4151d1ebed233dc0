// What the library side of the window remembers: the question, the cursor, the open article, the selection.
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { View } from '#shared/article'
import type { Selection } from '#shared/contract'
import type { Question } from '#shared/saved-search'
import { toFault } from '#shared/error'
import { bridge } from '../bridge'
import { BY_RELEVANCE, isSearch, turned, type Order } from './search-turn'
import type { Anchor } from '../use-place'
import { useArticleRows, type ArticleRows } from './article-rows'
import { FIRST, settled, type Cursor } from './cursor'

export interface Library extends ArticleRows {
  readonly question: Question
  /** Another view begins at the place left there; a search that ends goes back to where it began. */
  readonly ask: (change: Partial<Question>) => void
  /** Looks for the same elsewhere; the search still ends where it began. */
  readonly widen: (change: Partial<Pick<Question, 'view' | 'tag' | 'collection'>>) => void
  readonly cursorId: string | null
  /** The row of the cursor, from 0; its article may still be on its way. */
  readonly cursorAt: number
  /** The article in the main pane; follows the cursor, and stays when its row leaves the list. */
  readonly openId: string | null
  /** The article written beside it, while that is where somebody works; null: the page is meant. */
  readonly besideId: string | null
  /** Of those two the one that is worked in. */
  readonly meantId: string | null
  /** Moves the cursor by rows; both ends hold. */
  readonly step: (by: number) => void
  readonly moveTo: (id: string) => void
  /** Opens an article from anywhere: the list goes to a view that holds it. */
  readonly reveal: (id: string) => Promise<void>
  /** Closes the open article if the library has it no more; the row of the cursor opens in its place. */
  readonly letGo: () => Promise<void>
  readonly selected: Selected
  /** These alone. */
  readonly select: (ids: Iterable<string>) => void
  readonly alsoSelect: (ids: readonly string[]) => void
  /** All that the list holds but these. */
  readonly selectAllBut: (ids: readonly string[]) => void
  readonly toggle: (id: string) => void
  /** All that the list holds, loaded or not, also what comes to it later. */
  readonly selectAll: () => void
  /** What a command acts on: the selection, else the open article for those who work in it, else the row under the cursor. */
  readonly targets: () => readonly string[]
  /** The same where all may be selected; null if there is nothing to act on. */
  readonly selection: () => Selection | null
  readonly anchor: RefObject<Anchor | null>
}

/** Ids that are chosen; if `whole`, all of the list but these. */
interface Chosen {
  readonly whole: boolean
  readonly ids: ReadonlySet<string>
}
const NONE: Chosen = { whole: false, ids: new Set() }

/** All that a list is taken back to when a search ends. */
interface Place {
  readonly question: Question
  readonly cursor: Cursor
  readonly anchor: Anchor | null
  readonly openId: string | null
}

export interface Selected {
  readonly size: number
  readonly has: (id: string) => boolean
  /** A question is selected, not a number of articles. */
  readonly whole: boolean
}

/** Whoever works on the page or beside it means the open article. */
const isInPage = (): boolean =>
  document.activeElement?.closest(
    '[data-region="page"], [data-region="beside"], [data-region="inspector"]',
  ) != null

/** `beside`: the article that somebody works in beside the page, if any. */
export function useLibrary(order: Order, beside: string | null): Library {
  const [question, setQuestion] = useState<Question>({
    view: 'all',
    query: '',
    tag: null,
    collection: null,
    ...order,
  })
  const [cursor, setCursor] = useState<Cursor>({ id: null, at: 0 })
  const [openId, setOpenId] = useState<string | null>(null)
  /** Deleted for ever, though its row may still be shown for a moment. */
  const [goneId, setGoneId] = useState<string | null>(null)
  const [openedFor, setOpenedFor] = useState<Question | null>(null)
  const [chosen, setChosen] = useState(NONE)
  const anchor = useRef<Anchor | null>(null)
  // The orders last chosen: of lists without a search, and of searches as long as the app runs.
  const usual = useRef(order)
  const search = useRef(BY_RELEVANCE)
  const begun = useRef<Place | null>(null)
  const places = useRef(new Map<View, string>())
  const opening = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const list = useArticleRows(question, () => [anchor.current?.id ?? null, cursor.id])
  const { rows, total, current, ensure } = list
  // Who has called up an article from elsewhere is told where it stands.
  const unplaced = current && cursor.id !== null && list.placeOf(cursor.id) === undefined
  useEffect(() => {
    if (unplaced) ensure([])
  }, [unplaced, ensure, cursor.id])

  // What is shown follows from the rows: set while rendering, so that no row is ever painted without its cursor.
  if (current) {
    const next = settled(cursor, list)
    if (next.id !== cursor.id || next.at !== cursor.at) setCursor(next)
    // A row that was gone to before it was loaded opens as it comes.
    if (cursor.id === null && next.id !== null && openedFor === question) setOpenId(next.id)
    // A new list opens where its cursor stands. Else nothing is torn from under an editor's hands: what is open stays
    // open though its row may go.
    if (openedFor !== question || openId === null) {
      if (openedFor !== question) setOpenedFor(question)
      if (next.id !== null && next.id !== openId && next.id !== goneId) setOpenId(next.id)
    }
  }

  function moveTo(id: string): void {
    setCursor({ id, at: Math.max(0, list.indexOf(id)) })
    if (!isSearch(question)) places.current.set(question.view, id)
    // Holding J down passes many rows: only where it rests is opened.
    clearTimeout(opening.current)
    opening.current = setTimeout(() => setOpenId(id), 90)
  }

  /** Shows the answer to `next`; an empty cursor stands on the first row. */
  function go(next: Question, to: Cursor): void {
    if (!isSearch(question) && cursor.id !== null) places.current.set(question.view, cursor.id)
    clearTimeout(opening.current)
    setQuestion(next)
    setChosen(NONE)
    anchor.current = null
    setCursor(to)
  }
  function ask(change: Partial<Question>): void {
    const turn = turned(question, change, search.current, usual.current)
    search.current = turn.search
    usual.current = turn.usual
    const { next } = turn
    switch (turn.kind) {
      case 'begins':
        begun.current = { question, cursor, anchor: anchor.current, openId }
        go(next, FIRST)
        break
      case 'goes-on':
        // Whoever goes elsewhere in the midst of a search ends it there.
        if (turn.elsewhere !== null)
          begun.current = {
            question: turn.elsewhere,
            cursor: { id: places.current.get(next.view) ?? null, at: 0 },
            anchor: null,
            openId: null,
          }
        go(next, turn.anew ? FIRST : { id: cursor.id, at: 0 })
        break
      case 'ends': {
        const place = begun.current
        begun.current = null
        if (place === null || turn.elsewhere !== null) go(next, left(next))
        else comeBack(place)
        break
      }
      case 'none':
        go(next, left(next))
    }
  }
  const left = ({ view }: Question): Cursor => ({ id: places.current.get(view) ?? cursor.id, at: 0 })

  /** Shows the list again just as it was: its order, cursor, scroll position and open article. */
  function comeBack(place: Place): void {
    go(place.question, place.cursor)
    anchor.current = place.anchor
    if (place.openId === null) return
    setOpenedFor(place.question)
    setOpenId(place.openId)
  }

  const step = (by: number): void => {
    const at = Math.max(0, Math.min(total - 1, cursor.at + by))
    const next = list.rowAt(at)
    if (next !== undefined) moveTo(next.id)
    else if (total > 0) {
      clearTimeout(opening.current)
      setCursor({ id: null, at })
    }
  }

  async function reveal(id: string): Promise<void> {
    clearTimeout(opening.current)
    setOpenId(id)
    setCursor({ id, at: 0 })
    if (list.indexOf(id) >= 0) return
    const article = await bridge.articles.about({ id })
    const view = article.trashed ? 'trash' : question.view === 'all' ? 'all' : article.stage
    anchor.current = null
    begun.current = null
    setQuestion({ ...question, view, query: '', tag: null, collection: null, ...usual.current })
    setChosen(NONE)
    setCursor({ id, at: 0 })
  }

  async function letGo(): Promise<void> {
    if (openId === null) return
    const gone = await bridge.articles.about({ id: openId }).then(
      () => false,
      (error: unknown) => toFault(error).code === 'not-found',
    )
    if (!gone) return
    clearTimeout(opening.current)
    setGoneId(openId)
    setOpenId(null)
  }

  const ids = useMemo(() => {
    // Rows that are not loaded yet may well be there; those that left a list loaded whole are gone.
    if (rows.length < total) return chosen.ids
    const here = new Set(rows.map((row) => row.id))
    return new Set([...chosen.ids].filter((id) => here.has(id)))
  }, [chosen, rows, total])
  const { whole } = chosen
  const selected = useMemo(
    () => ({
      whole,
      size: whole ? Math.max(0, total - ids.size) : ids.size,
      has: (id: string) => ids.has(id) !== whole,
    }),
    [whole, ids, total],
  )
  const besideId = beside === openId ? null : beside
  const meantId = besideId ?? openId
  function targets(): readonly string[] {
    if (selected.size > 0) return whole ? [] : [...ids]
    const id = isInPage() ? meantId : cursor.id
    return id === null ? [] : [id]
  }
  function selection(): Selection | null {
    const { view, query, tag, collection } = question
    if (whole && selected.size > 0) return { kind: 'query', view, query, tag, collection, except: [...ids] }
    const few = targets()
    return few.length === 0 ? null : { kind: 'ids', ids: [...few] }
  }
  function mark(marked: readonly string[], on: boolean): void {
    const next = new Set(ids)
    for (const id of marked) {
      if (on === whole) next.delete(id)
      else next.add(id)
    }
    setChosen({ whole, ids: next })
  }
  return {
    ...list,
    question,
    ask,
    widen: (change) => go({ ...question, ...change }, FIRST),
    cursorId: cursor.id,
    cursorAt: cursor.at,
    openId,
    besideId,
    meantId,
    step,
    moveTo,
    reveal,
    letGo,
    selected,
    select: (those) => setChosen({ whole: false, ids: new Set(those) }),
    alsoSelect: (those) => mark(those, true),
    selectAllBut: (those) => setChosen({ whole: true, ids: new Set(those) }),
    toggle: (id) => mark([id], !selected.has(id)),
    selectAll: () =>
      setChosen(
        rows.length >= total
          ? { whole: false, ids: new Set(rows.map((row) => row.id)) }
          : { whole: true, ids: new Set() },
      ),
    targets,
    selection,
    anchor,
  }
}
