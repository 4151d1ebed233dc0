// An RTF file (1.9.1 and older, as Word, WPS, WordPad, TextEdit and LibreOffice write it) → an article as it came.
import { figuresOf } from '#shared/document'
import { GalleyError } from '#shared/error'
import type { Incoming } from '#shared/incoming'
import { incomingOf, type Properties } from './docx-incoming'
import { isBareName, isLatinName } from '../page/people'
import { counterOf } from './docx-numbering'
import { languageOf } from './rtf-charsets'
import { rtfFlow } from './rtf-flow'
import { frontMatter } from './rtf-front-matter'
import { rtfTables, type RtfTables } from './rtf-header'
import { listTables } from './rtf-lists'
import { runMachine, type Begin } from './rtf-machine'
import { rtfAlbum } from './rtf-pictures'
import { shapeGroups } from './rtf-shapes'
import { flowing, PARD, PLAIN, type RtfFlow, type State } from './rtf-state'
import { textGroups } from './rtf-text'

/** `{\rtf1`, with whatever stands before it: a mark, blanks. */
export function isRtf(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 40))
  return /^(?:\u00ef\u00bb\u00bf)?\s{0,20}\{\\rtf/.test(head)
}

function propertiesOf({ info }: RtfTables): Properties {
  return {
    title: info.get('title') ?? '',
    keywords: (info.get('keywords') ?? '')
      .split(/[;；,，、]|(?<=\p{Script=Han}) (?=\p{Script=Han})/u)
      .map((word) => word.trim())
      .filter((word, at, all) => word !== '' && word.length <= 40 && all.indexOf(word) === at)
      .slice(0, 30),
    lang: '',
  }
}

type Act = (value: number | null, state: State) => void

/** Elsewhere it ends nothing. */
const inFlow =
  (act: (state: State) => void): Act =>
  (_, state) => {
    if (state.place.isFlow === true) act(state)
  }

/** Words that end or put something. */
function actsOf(tables: RtfTables, languages: { east: string; latin: string }): ReadonlyMap<string, Act> {
  const paragraph = inFlow((state) => state.flow.endParagraph(state))
  const lineBreak = inFlow((state) => state.flow.lineBreak(state))
  const east: Act = (value) => {
    if (languages.east === '') languages.east = languageOf(value ?? 0)
  }
  const acts = new Map<string, Act>([
    ['par', paragraph],
    ['sect', paragraph],
    ['\n', paragraph],
    ['\r', paragraph],
    ['line', lineBreak],
    ['lbr', lineBreak],
    ['cell', inFlow((state) => state.flow.endCell(state, 1))],
    ['row', inFlow((state) => state.flow.endRow(1))],
    ['nestcell', inFlow((state) => state.flow.endCell(state, Math.max(2, state.para.depth)))],
    ['nestrow', inFlow((state) => state.flow.endRow(Math.max(2, state.para.depth)))],
    [
      'deff',
      (value) => {
        tables.standard.font = value ?? -1
      },
    ],
    [
      'deflang',
      (value) => {
        languages.latin = languageOf(value ?? 0)
      },
    ],
    ['deflangfe', east],
    ['langfe', east],
  ])
  for (const name of ['trowd', 'trleft', 'trhdr', 'clmgf', 'clmrg', 'clvmgf', 'clvmrg', 'cellx'])
    acts.set(name, (value, state) => {
      state.flow.rows.word(name, value)
    })
  return acts
}

/** Of somebody who has set his own name, and not of a machine: 王芳, Edith Crane; not Administrator, 微软用户. */
const authorIn = ({ info }: RtfTables): string => {
  const name = info.get('author') ?? ''
  return isBareName(name) ||
    (isLatinName(name) && !/\b(?:user|admin|owner|office|windows|home)\b/i.test(name))
    ? name
    : ''
}

/**
 * One article. Refuses with `file-not-text` if it is no RTF, `markup-refused` what nests or says more than any program writes,
 * `file-too-large` more than five million characters. Embedded objects are left out and told; nothing that a field or a picture
 * names elsewhere is fetched. The author of the properties counts where the text credits nobody.
 */
export function readRtf(bytes: Uint8Array, { name }: { readonly name: string }): readonly Incoming[] {
  if (!isRtf(bytes)) throw new GalleyError('file-not-text', 'no RTF', name)
  const tables = rtfTables()
  const album = rtfAlbum()
  const total = { characters: 0 }
  const tooLong = (): never => {
    throw new GalleyError('file-too-large', 'more than five million characters', name)
  }
  const flowFor = (): RtfFlow => rtfFlow({ tables, total, tooLong })
  const flow = flowFor()
  let change: ((state: State) => State) | null = null
  const languages = { east: '', latin: '' }
  const first: State = { chars: PLAIN, para: PARD, place: flowing(flow), flow, skip: 1, href: '' }
  const destinations = new Map<string, Begin>([
    ...textGroups({
      tables,
      album,
      flowFor,
      carry: (made) => {
        change = made
      },
    }),
    ...shapeGroups({ tables, album, flowFor }),
    ...frontMatter(tables),
    ...listTables(tables),
  ])
  const { isWhole } = runMachine(bytes, {
    tables,
    first,
    destinations,
    acts: actsOf(tables, languages),
    carried: (state) => {
      const made: ((state: State) => State) | null = change
      if (made === null) return state
      change = null
      return made(state)
    },
  })
  const nodes = flow.nodes(first)
  const incoming = incomingOf({
    nodes,
    counter: counterOf(tables.lists),
    said: tables.comments,
    pictures: album.pictures(),
    properties: propertiesOf(tables),
    languages,
    hasRemote: album.hasRemote(),
    isLeftOut: tables.left.parts || !isWhole,
    isReplaced: tables.left.characters,
  })
  // A letterhead's are not the article's.
  const bodies = [incoming.body, ...(incoming.proposed === null ? [] : [incoming.proposed.body])]
  const shown = new Set(bodies.flatMap((body) => figuresOf(body.content)).map(({ attrs }) => attrs.media))
  const pictures = incoming.pictures.filter(({ sha256 }) => shown.has(sha256))
  return [
    incoming.author === '' ? { ...incoming, pictures, author: authorIn(tables) } : { ...incoming, pictures },
  ]
}
