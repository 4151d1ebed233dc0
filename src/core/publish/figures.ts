// The pictures of a body with the words that stand below them, for formats that list them apart.
import { figuresOf, type Document, type Figure } from '#shared/document'
import { oneLine } from './escape'
import { runsOf } from './inline'

export interface ListedFigure {
  readonly attrs: Figure['attrs']
  /** Without notes and styles. */
  readonly caption: string
  readonly credit: string
}

const textOf = (line: Figure['content'][number]): string =>
  oneLine(
    runsOf(line.content)
      .map((run) => run.text)
      .join(''),
  )

/** In order, wherever they stand. */
export const figureList = (body: Document): ListedFigure[] =>
  figuresOf(body.content).map(({ attrs, content: [caption, credit] }) => ({
    attrs,
    caption: textOf(caption),
    credit: textOf(credit),
  }))
