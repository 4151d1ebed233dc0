// The formats a file may have: what it holds, its name's ending, where its pictures may be, and what can be chosen of it.

/** Where pictures go: files beside the file, in the file, or nowhere (captions stay). */
export const PICTURE_PLACES = ['beside', 'inside', 'none'] as const
export type PicturePlace = (typeof PICTURE_PLACES)[number]

/**
 * What one export of a format makes: a file of one article, a file of several in their order, a folder of files of
 * several, or a file with a line an article.
 */
export const HOLDINGS = ['article', 'edition', 'folder', 'list'] as const
export type Holding = (typeof HOLDINGS)[number]

interface Shape {
  /** Without its dot; two formats of one ending tell themselves apart before it, e.g. `wechat.html`. */
  readonly extension: string
  readonly holds: readonly Holding[]
  /** The first unless somebody says otherwise. */
  readonly pictures: readonly PicturePlace[]
  /** By name what may be chosen, the first unless somebody says otherwise. Values are words for the command line, too. */
  readonly options: Readonly<Record<string, readonly string[]>>
  /** Whether it is text that can be shown and copied. */
  readonly text: boolean
  /** Whether its writer wants all that the desk knows of an article (`Dossier`): candidates, comments, suggestions. */
  readonly dossier: boolean
}

/** In the order in which they are offered. A row here wants a writer (`core/publish/writers.ts`) and words (`texts/formats.ts`). */
export const SHAPES = {
  html: {
    extension: 'html',
    holds: ['article'],
    pictures: ['beside', 'inside', 'none'],
    options: {},
    text: true,
    dossier: false,
  },
  markdown: {
    extension: 'md',
    holds: ['article'],
    pictures: ['beside', 'none'],
    options: { preset: ['plain', 'hugo', 'jekyll', 'hexo'] },
    text: true,
    dossier: false,
  },
  wechat: {
    extension: 'wechat.html',
    holds: ['article'],
    pictures: ['beside', 'none'],
    // A page for the file; its source alone is what the clipboard takes.
    options: { theme: ['ink', 'vermilion', 'blue'], form: ['page', 'source'] },
    text: true,
    dossier: false,
  },
  text: {
    extension: 'txt',
    holds: ['article'],
    pictures: ['none'],
    options: { encoding: ['utf-8', 'gb18030'], ends: ['lf', 'crlf'], indent: ['none', 'two'] },
    text: true,
    dossier: false,
  },
  'newsml-g2': {
    extension: 'newsml.xml',
    holds: ['article'],
    pictures: ['beside', 'none'],
    options: {},
    text: true,
    dossier: false,
  },
  nitf: {
    extension: 'nitf.xml',
    holds: ['article'],
    pictures: ['beside', 'none'],
    options: {},
    text: true,
    dossier: false,
  },
  ninjs: {
    extension: 'ninjs.json',
    holds: ['article'],
    pictures: ['beside', 'none'],
    options: {},
    text: true,
    dossier: false,
  },
  epub: {
    extension: 'epub',
    holds: ['article', 'edition'],
    pictures: ['inside', 'none'],
    options: {},
    text: false,
    dossier: false,
  },
  docx: {
    extension: 'docx',
    holds: ['article', 'edition'],
    pictures: ['inside', 'none'],
    // With what is suggested as tracked changes, and with comments; or the text that holds and nothing else.
    options: { markup: ['with', 'without'] },
    text: false,
    dossier: true,
  },
  wxr: {
    extension: 'wxr.xml',
    holds: ['article', 'edition'],
    pictures: ['beside', 'none'],
    options: { status: ['draft', 'publish'] },
    text: true,
    dossier: false,
  },
  json: {
    extension: 'galley.json',
    holds: ['article'],
    pictures: ['inside', 'beside', 'none'],
    options: {},
    text: true,
    dossier: true,
  },
  icml: {
    extension: 'icml',
    holds: ['article'],
    pictures: ['beside', 'none'],
    options: {},
    text: true,
    dossier: false,
  },
  csv: {
    extension: 'csv',
    holds: ['list'],
    pictures: ['none'],
    options: { language: ['zh', 'en'] },
    text: true,
    dossier: false,
  },
  pdf: {
    extension: 'pdf',
    holds: ['article', 'edition'],
    pictures: ['inside', 'none'],
    options: { lines: ['none', 'numbers'], paper: ['a4', 'b5', 'letter'] },
    text: false,
    dossier: false,
  },
  site: {
    // A folder; the ending is that of its first page.
    extension: 'html',
    holds: ['folder'],
    pictures: ['beside', 'none'],
    options: {},
    text: false,
    dossier: false,
  },
} as const satisfies Readonly<Record<string, Shape>>

export type Format = keyof typeof SHAPES
export const FORMATS = Object.keys(SHAPES) as readonly Format[]

/** Those of which an export can make such a thing. */
export type FormatHolding<H extends Holding> = {
  [F in Format]: H extends (typeof SHAPES)[F]['holds'][number] ? F : never
}[Format]

export const shapeOf = (format: Format): Shape => SHAPES[format]

export const isHolding = <H extends Holding>(format: Format, holding: H): format is FormatHolding<H> =>
  shapeOf(format).holds.includes(holding)

/** What is chosen of a format, each one of its values. */
export type OptionsOf<F extends Format> = {
  readonly [
    O in keyof (typeof SHAPES)[F]['options']
  ]: (typeof SHAPES)[F]['options'][O] extends readonly (infer V)[] ? V : never
}

/** What was given where the format knows it, else the first of each; names and values it does not know fall away. */
export function optionsOf<F extends Format>(
  format: F,
  given: Readonly<Record<string, string>>,
): OptionsOf<F> {
  const chosen = Object.entries(shapeOf(format).options).map(([name, values]) => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    return [name, value !== undefined && values.includes(value) ? value : values[0]]
  })
  return Object.fromEntries(chosen) as OptionsOf<F>
}

/** Where its pictures go: as wished if the format can, else as it does by itself. */
export function picturesOf(format: Format, wished: PicturePlace | undefined): PicturePlace {
  const { pictures } = shapeOf(format)
  return wished !== undefined && pictures.includes(wished) ? wished : (pictures[0] ?? 'none')
}
