// A source → its pieces in order: lines, each parted where a picture's note or a credit in brackets hangs on a paragraph.
import { blockTexts } from '#shared/document'
import type { Incoming } from '#shared/incoming'
import { MOST_PIECES, type OriginPiece, type PieceKind } from '#shared/origin'
import type { SetAside } from '#shared/page'
import { trailingCredit } from '../page/credits'
import { pictureNote, readLine, type ReadLine } from '../page/kinds'
import { splitLines, trimBlanks, type Line } from '../page/lines'
import { kindOf } from '../page/read'

const OF_CREDIT: Readonly<Record<SetAside['kind'], PieceKind>> = {
  credit: 'author',
  source: 'source',
  editor: 'editor',
  published: 'date',
  keywords: 'keywords',
  'picture-note': 'picture',
  other: 'tools',
}

// 关于我们 | 版权声明: what a page ends with, where 相关阅读 begins a list
const OF_SITE = /关于(?:我们|本站)|關於我們|版权|版權|免责|联系(?:我们|方式)|备案|copyright|all rights|©/i

// 相关阅读, 热门推荐, 延伸阅读 open a list; 评论, 收藏, 举报 are buttons
const OF_LIST =
  /相关|相關|推荐|推薦|热门|热点|热 点|相 关|精 彩|精彩|延伸|更多|猜你|排行|新闻|资讯|文章|related|recommend|read (?:more|also|next)|more (?:on|from|stories)|trending/i

function pieceKind({ text, kind, credits }: ReadLine): PieceKind {
  switch (kind) {
    case 'prose':
      return 'text'
    case 'short':
      return 'short'
    case 'credit':
      return credits === null ? 'tools' : OF_CREDIT[kindOf(credits)]
    case 'picture':
      return 'picture'
    case 'crumb':
    case 'menu':
      return 'navigation'
    case 'bullet':
    case 'item':
      return 'related'
    case 'end':
      return OF_SITE.test(text) ? 'foot' : OF_LIST.test(text) ? 'related' : 'tools'
    case 'tool':
      return OF_SITE.test(text) ? 'foot' : 'tools'
  }
}

/** `【资料图】今年三月…(责任编辑:宋璟)` → three pieces of one line. */
function piecesOfLine(line: Line): OriginPiece[] {
  const n = line.at + 1
  const made = (text: string, kind: PieceKind): OriginPiece[] => (text === '' ? [] : [{ n, text, kind }])
  const kind = pieceKind(readLine(line))
  if (kind !== 'text' && kind !== 'short') return made(line.text, kind)
  const note = pictureNote(line.text)
  const rest = trimBlanks(line.text.slice(note.length))
  const credit = trailingCredit(rest)
  const text = credit === null ? rest : trimBlanks(rest.slice(0, -credit.text.length))
  return [
    ...made(note, 'picture'),
    ...made(text, kind),
    ...(credit === null ? [] : made(credit.text, OF_CREDIT[kindOf(credit.credits)])),
  ]
}

const upTo = (pieces: readonly OriginPiece[]): { pieces: readonly OriginPiece[]; isCut: boolean } => ({
  pieces: pieces.slice(0, MOST_PIECES),
  isCut: pieces.length > MOST_PIECES,
})

/** Of a text, line by line; empty lines hold no piece, but count. */
export const piecesOfText = (text: string): ReturnType<typeof upTo> =>
  upTo(splitLines(text).flatMap(piecesOfLine))

/** Of lines that something else has found, e.g. those of a page; what is blank is left out and does not count. */
export const piecesOfLines = (lines: readonly string[]): ReturnType<typeof upTo> =>
  upTo(
    lines
      .map(trimBlanks)
      .filter((text) => text !== '')
      .flatMap((text, at) => piecesOfLine({ text, at })),
  )

/** What a reader found of an article. */
export type FoundArticle = Pick<
  Incoming,
  | 'headline'
  | 'kicker'
  | 'deck'
  | 'author'
  | 'organisation'
  | 'source'
  | 'editor'
  | 'publishedAt'
  | 'keywords'
  | 'body'
  | 'furniture'
  | 'others'
>

/** Of a format without lines: what its reader found, in the order of a page. */
export function piecesOfIncoming(incoming: FoundArticle): ReturnType<typeof upTo> {
  const { headline, kicker, deck, body, furniture, others } = incoming
  const before: [string, PieceKind][] = [
    [kicker, 'short'],
    [headline, 'short'],
    [deck, 'short'],
    [incoming.author, 'author'],
    [incoming.organisation, 'author'],
    [incoming.source, 'source'],
    [incoming.editor, 'editor'],
    [incoming.publishedAt, 'date'],
    [incoming.keywords.join('、'), 'keywords'],
  ]
  const blocks = body.content.flatMap((block, at): [string, PieceKind][] => [
    ...furniture.flatMap((piece): [string, PieceKind][] =>
      piece.before === at ? [[piece.text, OF_CREDIT[piece.kind]]] : [],
    ),
    ...blockTexts([block]).flatMap((text) =>
      text.split('\n').map((line): [string, PieceKind] => [line, 'text']),
    ),
  ])
  const after = [
    ...furniture.flatMap((piece): [string, PieceKind][] =>
      piece.before >= body.content.length ? [[piece.text, OF_CREDIT[piece.kind]]] : [],
    ),
    ...others.map((text): [string, PieceKind] => [text, 'related']),
  ]
  return upTo(
    [...before, ...blocks, ...after]
      .map(([text, kind]) => ({ text: trimBlanks(text), kind }))
      .filter(({ text }) => text !== '')
      .map((piece, at) => ({ ...piece, n: at + 1 })),
  )
}
