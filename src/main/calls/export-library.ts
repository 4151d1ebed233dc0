// The whole library as a folder of open files, to leave with or to keep: each article as Galley's own file and as a web page.
import { basename, dirname } from 'node:path'
import { PICTURE_EXTENSIONS, type PictureMime } from '#core/media/picture'
import { writeArticle } from '#core/publish/writers'
import { LIBRARY_FILE } from '#shared/open-library'
import { mediaOf } from '#shared/document'
import { GalleyError } from '#shared/error'
import { fileNameFor, uniqueNamesIn } from '../files/names'
import { stageFolder, type Staged } from '../files/staging'
import { hashOf } from '../files/write'
import type { Library } from '../library/client'
import type { Watch } from './export-files'
import { bytesOf } from './export-line'
import { publishable, render } from './rendering'

interface OpenedFile {
  readonly path: string
  readonly sha256: string
}

const ALL = { kind: 'query', query: '', tag: null, collection: null } as const

/** Every article, in the order of adding; those in the trash apart. */
async function everyId(
  library: Library,
): Promise<{ readonly kept: readonly string[]; readonly trashed: readonly string[] }> {
  const ids = (view: 'all' | 'trash'): Promise<readonly string[]> =>
    library.inside.exportIds({ selection: { ...ALL, view, except: [] } })
  return { kept: await ids('all'), trashed: await ids('trash') }
}

async function writePage(library: Library, staged: Staged, id: string, name: string): Promise<OpenedFile> {
  // What holds: nothing that is only suggested.
  const { article } = await library.inside.asChannelHas({ id, channel: null })
  const kinds = await library.inside.pictureKinds({ hashes: mediaOf(article.body) })
  const pictures = Object.fromEntries(
    kinds.map(({ hash, mime }) => [
      hash,
      { path: `pictures/${hash.slice(0, 16)}.${PICTURE_EXTENSIONS[mime as PictureMime]}` },
    ]),
  )
  for (const [hash, { path }] of Object.entries(pictures)) {
    const stored = staged.has(`pages/${path}`) ? null : await library.inside.picture({ hash })
    if (stored !== null) await staged.write(`pages/${path}`, stored.bytes)
  }
  const page = bytesOf(
    await writeArticle('html', publishable(article, pictures, {}), {
      pictures: {},
      options: {},
      dossiers: {},
      print: () => Promise.reject(new GalleyError('no-press', 'nothing prints here')),
    }),
  )
  const path = `pages/${name}.html`
  await staged.write(path, page)
  return { path, sha256: hashOf(page) }
}

/**
 * `folder`: how it is to be called; beside one that is there it gets a number. It appears whole or, after a fault or a stop
 * (`cancelled`), not at all. Nothing stands on the ledger: nothing was published.
 */
export async function exportLibrary(
  library: Library,
  folder: string,
  { step = () => {}, stopped = () => false }: Partial<Watch> = {},
): Promise<{ readonly folder: string; readonly articles: number }> {
  const { kept, trashed } = await everyId(library)
  const staged = await stageFolder(dirname(folder), basename(folder))
  const unique = await uniqueNamesIn('')
  const articles: { id: string; json: OpenedFile; page: OpenedFile | null }[] = []
  try {
    for (const [at, id] of [...kept, ...trashed].entries()) {
      if (stopped()) throw new GalleyError('cancelled', 'stopped', folder)
      const article = await library.articles.get({ id })
      const name = unique(fileNameFor(article.headline, 'galley.json'), '.galley.json').slice(0, -12)
      const { content } = await render(
        library,
        article,
        { format: 'json', pictures: 'inside' },
        `${name}.json`,
      )
      const path = `${at < kept.length ? 'articles' : 'trash'}/${name}.galley.json`
      await staged.write(path, content)
      const page = at < kept.length ? await writePage(library, staged, id, name) : null
      articles.push({ id, json: { path, sha256: hashOf(bytesOf(content)) }, page })
      step()
    }
    const paths = new Map(articles.map(({ id, json }) => [id, json.path]))
    const collections = []
    for (const { id, name, description } of await library.collections.list({})) {
      const selection = { ...ALL, view: 'all', collection: id, except: [] } as const
      const inside = await library.inside.exportIds({ selection: { ...selection, except: [] } })
      collections.push({ name, description, articles: inside.map((one) => paths.get(one) ?? '') })
    }
    const manifest = {
      'galley-library': 1,
      articles: articles.map(({ id, json, page }) => ({ id, json, page })),
      collections,
    }
    await staged.write(LIBRARY_FILE, `${JSON.stringify(manifest, null, 1)}\n`)
    return { folder: await staged.commit(), articles: articles.length }
  } catch (error) {
    await staged.abandon()
    throw error
  }
}
