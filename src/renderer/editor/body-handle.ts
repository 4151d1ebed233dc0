// What the rest of the editor may ask of a body on the screen.
import type { Command } from 'prosemirror-state'
import type { Document } from '#shared/document'
import type { LinkTargets } from './article-links'
import type { BodyMarks } from './body-marks'
import type { Commenting } from './commenting'
import type { Copyediting } from './copyediting'
import type { ListKind } from './insert-list'
import type { Suggesting } from './suggesting'

export interface Body {
  readonly run: (command: Command) => void
  /** `start`: puts the caret before everything; else it stays where it was. */
  readonly focus: (start: boolean) => void
  /** Brings the block with the caret into sight, leaving the focus where it is. */
  readonly reveal: () => void
  /** Shows another's text instead, as far as it differs. */
  readonly put: (document: Document, version: number) => void
  /** Keeps the selection visible while the focus is elsewhere, e.g. in the field for a link. */
  readonly showSelection: (on: boolean) => void
  /** Holds text that the queue has not been given yet. */
  readonly isHolding: () => boolean
  readonly marks: BodyMarks
  readonly choosePicture: () => void
  readonly addNote: () => void
  /** Asks for the address of a link over the selection. */
  readonly editLink: () => void
  readonly openList: (kind: ListKind) => void
  readonly suggesting: Suggesting
  readonly commenting: Commenting
  readonly copyediting: Copyediting
  /** What the links to other articles lead to; left as it was while an input method composes. */
  readonly showTargets: (targets: LinkTargets) => void
}
