// What the find bar holds; it stays from article to article as long as the app runs.
import type { Find } from '#shared/find'
import { cell, type Cell } from './cell'

export interface FindState {
  readonly open: boolean
  /** With the line for what is to stand there instead. */
  readonly replacing: boolean
  readonly find: Find
  readonly replacement: string
}

export const findingAnew = (): Cell<FindState> =>
  cell<FindState>({
    open: false,
    replacing: false,
    find: { text: '', regex: false, matchCase: false, wholeWord: false, foldWidth: true, foldHan: false },
    replacement: '',
  })

/** Of the page. */
export const finding: Cell<FindState> = findingAnew()
