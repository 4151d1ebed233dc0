// The groups of an RTF file that stand in its text: fields, notes, comments, numbers of lists; and those that nobody reads.
import { clean } from '../publish/escape'
import type { Said } from './docx-comments'
import { PROPOSED } from './docx-ir'
import { wordsIn } from './docx-notes'
import { linkOf, LISTING } from './docx-runs'
import { isPictureAddress } from '#shared/document'
import { beginning, wordsPlace } from './rtf-front-matter'
import { momentOf, nameOf, type RtfTables } from './rtf-header'
import { oldNumbering } from './rtf-lists'
import { SKIPPED, type Begin } from './rtf-machine'
import type { RtfAlbum } from './rtf-pictures'
import { flowing, PARD, PLAIN, type Place, type RtfFlow, type State } from './rtf-state'

export interface TextParts {
  readonly tables: RtfTables
  readonly album: RtfAlbum
  readonly flowFor: () => RtfFlow
  /** Changes what holds around the group that is ending. */
  readonly carry: (change: (state: State) => State) => void
}

/** Groups without an asterisk in which nothing of the text stands. */
const UNREAD = (
  'colortbl filetbl private xe tc tcn rxe txe nonshppict nonesttables shprslt template keycode pgdsctbl background ' +
  'themedata colorschememapping datastore latentstyles rsidtbl generator userprops xmlnstbl datafield formfield ' +
  'pnseclvl ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn bkmkstart bkmkend fontemb fontfile levelnumbers listname ' +
  'operator company manager category comment doccomm hlinkbase creatim revtim printim buptim panose falt subject ' +
  'atnicn passwordhash'
).split(' ')
const MARGINS = ['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf']

// INCLUDEPICTURE "https://…" \d: shown from there, never fetched
const INCLUDED = /^\s{0,9}INCLUDEPICTURE\s{1,9}"([^"]{1,2048})"/i

export function textGroups({ tables, album, flowFor, carry }: TextParts): ReadonlyMap<string, Begin> {
  const { left } = tables
  /** Instructions of the fields that are open. */
  const fields: { instruction: string; isShown: boolean }[] = []
  let author = ''
  let remark: { id: string; at: number | null; answers: string | null } | null = null

  /** Fields, too, may stand where no text is read. */
  const isInText = ({ place }: State): boolean => place.isFlow === true

  const field: Begin = (state) => {
    fields.push({ instruction: '', isShown: false })
    const { place } = state
    return {
      ...state,
      // The same, but known when it ends.
      place: {
        ...place,
        end: () => {
          const own = fields.pop()
          const address = own === undefined || own.isShown ? undefined : INCLUDED.exec(own.instruction)?.[1]
          const linked = address === undefined ? null : album.linked(address, '')
          if (linked !== null) state.flow.picture(linked, state)
        },
      },
    }
  }
  const instruction: Begin = (state) => {
    const own = fields.at(-1)
    return {
      ...state,
      place: wordsPlace((words) => {
        if (own !== undefined) own.instruction = words
      }),
    }
  }
  const result: Begin = (state) => {
    const own = fields.at(-1)
    if (own === undefined || !isInText(state)) return state
    if (LISTING.test(own.instruction)) {
      left.parts = true
      return { ...state, place: SKIPPED }
    }
    const address = INCLUDED.exec(own.instruction)?.[1]
    own.isShown = address === undefined || !isPictureAddress(address)
    const href = linkOf(own.instruction)
    return href === '' ? state : { ...state, href }
  }

  const note: Begin = (state) => {
    const flow = flowFor()
    return {
      ...state,
      flow,
      chars: PLAIN,
      para: PARD,
      place: flowing(flow, (inner) => state.flow.note(flow.nodes(inner), state)),
    }
  }

  const annotation: Begin = (state) => {
    const flow = flowFor()
    const own = { id: `comment ${tables.comments.length}`, at: null, answers: null }
    remark = own
    const by = author
    author = ''
    return {
      ...state,
      flow,
      chars: PLAIN,
      para: PARD,
      place: flowing(flow, (inner) => {
        const { id, at, answers } = remark ?? own
        remark = null
        const lines = flow
          .nodes(inner)
          .flatMap((node) =>
            node.kind === 'table'
              ? []
              : [
                  node.pieces
                    .map((piece) => (piece.kind === 'text' || piece.kind === 'break' ? piece.text : ''))
                    .join(''),
                ],
          )
        const text = clean(lines.join('\n')).trim().slice(0, 5000)
        if (text === '' || tables.comments.length >= 10_000) return
        tables.comments.push({
          id,
          author: nameOf(by),
          at,
          text,
          isDone: false,
          answers,
        } satisfies Said)
        state.flow.mark('at', id)
      }),
    }
  }
  const ofRemark = (set: (own: NonNullable<typeof remark>, words: string) => void): Begin =>
    beginning(() =>
      wordsPlace((words) => {
        if (remark !== null) set(remark, words.trim())
      }),
    )
  /** Where the text that a comment is about begins and ends. */
  const bound =
    (kind: 'from' | 'to'): Begin =>
    (state) => ({ ...state, place: wordsPlace((words) => state.flow.mark(kind, `ref ${words.trim()}`)) })

  const label: Begin = (state) => ({
    ...state,
    // As it is shown: signs of symbol fonts, too.
    place: { text: (text) => state.flow.label(text) },
  })
  const old = oldNumbering((numbering) =>
    carry((state) => ({ ...state, para: { ...state.para, old: numbering } })),
  )

  /** Words above or below the page are left out and told; its number is none. */
  const margin: Begin = (state) => {
    const flow = flowFor()
    const done = (inner: State): void => {
      if (/[^\d\s\-–—/第页共ofPage]/i.test(wordsIn(flow.nodes(inner), PROPOSED))) left.parts = true
    }
    return { ...state, flow, chars: PLAIN, para: PARD, place: flowing(flow, done) }
  }

  /** What the groups around `\upr` are read for. */
  const unicode: Place[] = []

  const formula: Begin = (state) => {
    left.parts = true
    return { ...state, place: SKIPPED }
  }

  const begins = new Map<string, Begin>()
  for (const name of UNREAD)
    begins.set(
      name,
      beginning(() => SKIPPED),
    )
  for (const name of MARGINS) begins.set(name, margin)
  const own: Readonly<Record<string, Begin>> = {
    field,
    fldinst: instruction,
    fldrslt: result,
    footnote: note,
    annotation,
    atnauthor: beginning(() =>
      wordsPlace((words) => {
        author = words
      }),
    ),
    atnid: beginning(() => SKIPPED),
    atntime: beginning(() => SKIPPED),
    atnref: ofRemark((one, words) => {
      one.id = `ref ${words}`
    }),
    atndate: ofRemark((one, words) => {
      one.at = momentOf(Number(words) || 0)
    }),
    // How far before it the comment stands that it answers.
    atnparent: ofRemark((one, words) => {
      const back = Math.abs(Number(words)) || 0
      one.answers = back === 0 ? null : (tables.comments.at(-back)?.id ?? null)
    }),
    atrfstart: bound('from'),
    atrfend: bound('to'),
    listtext: label,
    pntext: label,
    pn: old.pn,
    pntxtb: old.before,
    pntxta: old.after,
    moMath: formula,
    moMathPara: formula,
    // The same twice: in the code page of the file, and for those who can read Unicode.
    upr: (state) => {
      unicode.push(state.place)
      return {
        ...state,
        place: {
          // Of the first nothing is read, whatever it says.
          inner: () => ({ word: (name) => name !== 'ud' }),
          end: () => {
            unicode.pop()
          },
        },
      }
    },
    ud: (state) => {
      const { end: _, ...place } = unicode.at(-1) ?? {}
      return { ...state, place }
    },
    // Rows within rows say what they are behind their cells; those around them have said it before.
    nesttableprops: (state) => {
      const before = state.flow.rows.take()
      return { ...state, place: { isFlow: true, end: () => state.flow.rows.restore(before) } }
    },
  }
  for (const [name, begin] of Object.entries(own)) begins.set(name, begin)
  return begins
}
