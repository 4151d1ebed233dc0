// The two places where an article is written, the page and the pane beside it: what each shows of itself, and which one is worked in.
import { createContext, useContext } from 'react'
import type { Body } from './body-handle'
import { cell, useCell, type Cell } from './cell'
import type { CopyFound } from './copyediting'
import type { Shown } from './counts'
import { finding, findingAnew, type FindState } from './find-state'
import type { Formats } from './formats'
import type { ShownList } from './insert-list'
import type { NotesShown } from './notes'

export type SideName = 'page' | 'beside'

export interface Side {
  readonly name: SideName
  /** Of the article that is written there; null while none is. */
  readonly articleId: Cell<string | null>
  /** The body on the screen, for whoever is not drawn with it. */
  readonly body: { current: Body | null }
  /** At the caret. */
  readonly formats: Cell<Formats | null>
  /** What the status bar says of it. */
  readonly shown: Cell<Shown | null>
  /** How many revisions of it are kept. */
  readonly revisions: Cell<number>
  /** Whether its text is Chinese; null: nothing is written yet. */
  readonly isHan: Cell<boolean | null>
  readonly list: Cell<ShownList | null>
  readonly notes: Cell<NotesShown | null>
  /** The index of the note whose text is to take the caret as soon as it is shown; -1: none. */
  readonly noteWanted: Cell<number>
  /** What copyediting has found in it; null until it has looked. */
  readonly copyedits: Cell<CopyFound | null>
  /** What its find bar holds. */
  readonly finding: Cell<FindState>
}

const sideOf = (name: SideName): Side => ({
  name,
  articleId: cell<string | null>(null),
  body: { current: null },
  formats: cell<Formats | null>(null),
  shown: cell<Shown | null>(null),
  revisions: cell(0),
  isHan: cell<boolean | null>(null),
  list: cell<ShownList | null>(null),
  notes: cell<NotesShown | null>(null),
  noteWanted: cell(-1),
  copyedits: cell<CopyFound | null>(null),
  finding: name === 'page' ? finding : findingAnew(),
})

export const sides: Readonly<Record<SideName, Side>> = { page: sideOf('page'), beside: sideOf('beside') }

export const otherSide = ({ name }: Side): Side => sides[name === 'page' ? 'beside' : 'page']

/** The side that was last worked in: what is chosen anywhere in the window is meant for it. */
export const activeSide: Cell<SideName> = cell<SideName>('page')

/** This body can be asked there from now on; with null it is gone. */
export function bodyOn({ body }: Side, shown: Body | null): void {
  body.current = shown
}

/** The body that is worked in. */
export const activeBody = (): Body | null => sides[activeSide.get()].body.current

/** The side that a component stands on. */
export const SideContext = createContext<Side>(sides.page)
export const useSide = (): Side => useContext(SideContext)

/** The article that is written beside, if that is where somebody works; null: the page is meant. */
export function useWorkedBeside(): string | null {
  const isBeside = useCell(activeSide) === 'beside'
  const id = useCell(sides.beside.articleId)
  return isBeside ? id : null
}
