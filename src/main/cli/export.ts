// `galley export`: articles to files, by format or by profile, each or together.
import { mkdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { GalleyError, toFault } from '#shared/error'
import type { ExportedFile, HeldBack } from '#shared/exporting'
import { FORMATS, HOLDINGS, isHolding, PICTURE_PLACES, shapeOf } from '#shared/formats'
import type { Profile } from '#shared/profile'
import { errorTexts } from '#shared/texts/errors'
import { exportTogether } from '../calls/export-edition'
import { exportLibrary } from '../calls/export-library'
import { exportInto, exportTo, type Watch } from '../calls/export-files'
import { noPress, type Manner } from '../calls/rendering'
import { fileNameFor } from '../files/names'
import { EXIT, oneOf, read, UsageError, wordsOf, type CommandRun, type Terminal } from './command'
import { openDesk, type Desk } from './desk'
import { rowsOf } from './read'

const OPTIONS = {
  format: { type: 'string' },
  profile: { type: 'string' },
  query: { type: 'string' },
  collection: { type: 'string' },
  out: { type: 'string' },
  as: { type: 'string' },
  title: { type: 'string' },
  option: { type: 'string', multiple: true },
  pictures: { type: 'string' },
  channel: { type: 'string' },
  override: { type: 'string' },
  all: { type: 'boolean' },
} as const
type Given = ReturnType<typeof read<typeof OPTIONS>>['values']

interface Meant {
  readonly ids: readonly string[]
  /** Of a collection. */
  readonly collection: { readonly id: string; readonly name: string; readonly description: string } | null
}

async function profileNamed(desk: Desk, name: string | undefined): Promise<Profile | null> {
  if (name === undefined) return null
  const all = await desk.calls.profiles.list({})
  const found = all.find((one) => one.key === name || Object.values(one.name).includes(name))
  if (found === undefined)
    throw new UsageError(`--profile ${name}: ${all.map((one) => `${one.key} (${one.name.en})`).join(', ')}`)
  return found
}

/** `encoding=gb18030` → what the format knows; anything else is wrong usage and names what there is. */
function optionsIn(given: readonly string[], format: Manner['format']): Record<string, string> {
  const known = shapeOf(format).options
  return Object.fromEntries(
    given.map((one) => {
      const [name = '', value = ''] = one.split(/=(.*)/s)
      const values = Object.hasOwn(known, name) ? known[name] : undefined
      if (values?.includes(value) === true) return [name, value]
      const all = Object.entries(known).map(([option, its]) => `${option}=${its.join('|')}`)
      throw new UsageError(`--option ${one}: ${all.join(', ') || '—'}`)
    }),
  )
}

async function mannerOf(desk: Desk, values: Given, profile: Profile | null, usage: string): Promise<Manner> {
  if (values.format === undefined && profile === null) throw new UsageError(usage)
  const format = oneOf(values.format, FORMATS, profile?.format ?? 'html', 'format')
  const keys = (await desk.calls.channels.list({})).map(({ key }) => key)
  const channel = values.channel ?? profile?.channel ?? null
  if (channel !== null && !keys.includes(channel))
    throw new UsageError(`--channel ${channel}: ${keys.join(', ')}`)
  const places = shapeOf(format).pictures.filter((place) => PICTURE_PLACES.includes(place))
  const wished = values.pictures ?? profile?.pictures
  const said = profile !== null && profile.format === format ? (profile.options ?? {}) : {}
  return {
    format,
    channel,
    options: { ...said, ...optionsIn(values.option ?? [], format) },
    ...(wished === undefined
      ? {}
      : { pictures: oneOf(values.pictures, places, places[0] ?? 'none', 'pictures') }),
    creditLine: profile?.creditLine,
    without: profile?.without,
    override: values.override?.trim() || undefined,
  }
}

async function meant(desk: Desk, paths: readonly string[], values: Given, usage: string): Promise<Meant> {
  const { query, collection: name } = values
  if ([paths.length > 0, query !== undefined, name !== undefined].filter(Boolean).length !== 1)
    throw new UsageError(usage)
  if (name !== undefined) {
    const all = await desk.calls.collections.list({})
    const collection = all.find((one) => one.name === name || one.id === name)
    if (collection === undefined)
      throw new UsageError(`--collection ${name}: ${all.map((one) => one.name).join(', ')}`)
    const selection = {
      kind: 'query',
      view: 'all',
      query: '',
      tag: null,
      collection: collection.id,
      except: [],
    } as const
    return {
      ids: await desk.library.inside.exportIds({ selection: { ...selection, except: [] } }),
      collection,
    }
  }
  const ids = [...paths]
  if (query !== undefined)
    for await (const [row] of rowsOf(desk, query, Number.MAX_SAFE_INTEGER, null)) ids.push(row.id)
  return { ids, collection: null }
}

async function isFolder(out: string, several: boolean): Promise<boolean> {
  const info = await stat(out).catch(() => undefined)
  // `out/` and several articles mean a folder, which is made if need be.
  if (info === undefined && (several || /[\\/]$/.test(out))) {
    await mkdir(out, { recursive: true }).catch((error: unknown) => {
      throw new GalleyError('write-failed', String(error), out)
    })
    return true
  }
  return info?.isDirectory() ?? false
}

interface Done {
  readonly files: readonly ExportedFile[]
  readonly held: readonly HeldBack[]
}

async function write(
  desk: Desk,
  { ids, collection }: Meant,
  out: string,
  manner: Manner,
  {
    as,
    title,
    profile,
    watch,
  }: { as: (typeof HOLDINGS)[number]; title: string | undefined; profile: Profile | null; watch: Watch },
): Promise<Done> {
  const [first] = ids
  if (first === undefined) throw new GalleyError('nothing-to-export', 'no article matches')
  if (!isHolding(manner.format, as))
    throw new UsageError(`--as ${as}: ${shapeOf(manner.format).holds.join(' | ')}`)
  const { library } = desk
  if (as !== 'article') {
    const name = title ?? collection?.name ?? (await library.articles.about({ id: first })).headline
    const inside = as !== 'folder' && (await isFolder(out, false))
    const at = inside ? join(out, fileNameFor(name, shapeOf(manner.format).extension)) : out
    const book = {
      as,
      title: name,
      description: collection?.description ?? '',
      id: collection?.id ?? null,
      profile: profile?.key ?? '',
    }
    const bound = await exportTogether(library, ids, at, manner, book, watch)
    return { files: bound.file === null ? [] : [bound.file], held: bound.held }
  }
  if (await isFolder(out, ids.length > 1)) {
    const batch = {
      folder: out,
      ...(profile === null ? {} : { naming: profile.naming, profile: profile.key }),
    }
    const done = await exportInto(library, ids, batch, manner, watch)
    return {
      files: done.flatMap((one) => (one.kind === 'written' ? [one.file] : [])),
      held: done.flatMap((one) => (one.kind === 'held' ? [one.held] : [])),
    }
  }
  if (ids.length > 1) throw new UsageError(`--out ${out}: not a folder, and there are ${ids.length} articles`)
  return { files: [await exportTo(library, first, out, manner)], held: [] }
}

/** What a channel keeps back is named like a failure: the others are written. */
function tell({ files, held }: Done, terminal: Terminal): void {
  const words = wordsOf(terminal)
  for (const { id, file, sha256, warnings } of files)
    if (terminal.json) terminal.print(JSON.stringify({ id, file, sha256, warnings }))
    else if (!terminal.quiet) terminal.print(words.exported(file))
  for (const { id, headline, open } of held)
    if (terminal.json) terminal.print(JSON.stringify({ id, code: 'over-limit', headline, open }))
    else terminal.complain(words.failed(headline, errorTexts[terminal.language]['over-limit']))
}

/** How far it is, on a terminal only. */
function watchOn(of: number, { quiet }: Terminal): Watch {
  let n = 0
  if (quiet || !process.stderr.isTTY || of < 20) return { press: noPress }
  return { press: noPress, step: () => void process.stderr.write(`\r${++n}/${of}${n === of ? '\n' : ''}`) }
}

export const exportArticles: CommandRun = async (args, terminal) => {
  const { values, paths } = read(args, OPTIONS)
  const usage = wordsOf(terminal).commands['export'] ?? ''
  const desk = await openDesk(terminal)
  const where = values.out
  try {
    if (values.all === true) {
      if (where === undefined || paths.length > 0) throw new UsageError(usage)
      const { folder, articles } = await exportLibrary(desk.library, resolve(where))
      terminal.print(
        terminal.json ? JSON.stringify({ folder, articles }) : wordsOf(terminal).exported(folder),
      )
      return EXIT.done
    }
    const profile = await profileNamed(desk, values.profile)
    const manner = await mannerOf(desk, values, profile, usage)
    const out = where ?? profile?.folder ?? null
    if (out === null) throw new UsageError(usage)
    const these = await meant(desk, paths, values, usage)
    const as = oneOf(values.as, HOLDINGS, profile?.as ?? 'article', 'as')
    const watch = watchOn(these.ids.length, terminal)
    const at = as === 'folder' ? join(dirname(resolve(out)), basename(out)) : out
    const done = await write(desk, these, at, manner, { as, title: values.title, profile, watch })
    tell(done, terminal)
    return done.held.length > 0 ? EXIT.someFailed : EXIT.done
  } catch (error) {
    const { code, message, subject } = toFault(error)
    if (error instanceof UsageError || code.startsWith('library-') || code === 'invalid-input') throw error
    const file = subject ?? where ?? ''
    if (terminal.json) terminal.print(JSON.stringify({ code, message, file }))
    else terminal.complain(wordsOf(terminal).failed(file, errorTexts[terminal.language][code]))
    return EXIT.someFailed
  } finally {
    await desk.close()
  }
}
