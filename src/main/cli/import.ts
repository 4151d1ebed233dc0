// `galley init` and `galley import`.
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { ImportedFile } from '#shared/importing'
import { errorTexts } from '#shared/texts/errors'
import { importAll, summaryOf } from '../calls/importing'
import { EXIT, oneOf, read, UsageError, wordsOf, type CommandRun, type Terminal } from './command'
import { openDesk, type Desk } from './desk'
import { itemsOf } from './items'
import { extract } from './extract'

export const init: CommandRun = async (args, terminal) => {
  const { paths } = read(args, {})
  if (paths.length > 0) throw new UsageError(paths.join(' '))
  const there = existsSync(terminal.libraryPath)
  await (await openDesk(terminal, true)).close()
  const words = wordsOf(terminal)
  if (terminal.json) terminal.print(JSON.stringify({ library: terminal.libraryPath, created: !there }))
  else terminal.print(there ? words.exists(terminal.libraryPath) : words.made(terminal.libraryPath))
  return EXIT.done
}

function say(terminal: Terminal, file: ImportedFile): void {
  const words = wordsOf(terminal)
  if (terminal.json) {
    const {
      file: name,
      status,
      kind,
      format,
      encoding,
      articleId,
      headlines,
      warnings,
      code,
      headline,
      setApart,
      cleaned,
    } = file
    terminal.print(
      JSON.stringify({
        file: name,
        status,
        kind,
        format,
        encoding,
        articleId,
        headline,
        headlines,
        cleaned,
        setApart,
        warnings,
        code,
      }),
    )
  } else if (file.status === 'failed') {
    terminal.complain(words.failed(file.file, errorTexts[terminal.language][file.code ?? 'internal']))
  } else if (!terminal.quiet) {
    if (file.status === 'duplicate') terminal.print(words.duplicate(file.file))
    else if (file.articleId === null) terminal.print(words.importedHeadlines(file.file, file.headlines))
    else terminal.print(words.imported(file.file, file.headline, file.headlines))
  }
}

/** All imports that were begun and not ended, wherever they were begun. */
async function resume(desk: Desk, each: (file: ImportedFile) => void): Promise<void> {
  await desk.library.imports.wake({})
  for (const { key, state } of (await desk.jobs.jobs()).toReversed())
    if (state === 'interrupted' || state === 'paused') await desk.jobs.goOn(key, each)
}

export const importFiles: CommandRun = async (args, terminal) => {
  const { values, paths } = read(args, {
    encoding: { type: 'string', default: 'auto' },
    as: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    tag: { type: 'string', multiple: true, default: [] },
    resume: { type: 'boolean', default: false },
  })
  if (paths.length === 0 && !values.resume) throw new UsageError(wordsOf(terminal).commands['import'])
  const as = oneOf(values.as, ['auto', 'page', 'article', 'headlines'], 'auto', 'as')
  if (values['dry-run'])
    return extract(
      ['--encoding', values.encoding, ...(values.as ? ['--as', values.as] : []), ...paths],
      terminal,
    )
  const items = await itemsOf(paths)
  const desk = await openDesk(terminal, true)
  const roots = [...new Set(items.flatMap(({ root }) => root ?? []))]
  const options = { encoding: values.encoding, as, tags: values.tag, roots }
  const files: ImportedFile[] = []
  const each = (file: ImportedFile): void => {
    files.push(file)
    say(terminal, file)
  }
  try {
    if (values.resume) await resume(desk, each)
    const [first] = items
    const given = items.flatMap(({ name, path }) => (path === null ? [] : [{ name, path }]))
    // What has a place on the disk can go on after a kill; standard input cannot.
    if (first !== undefined && given.length === items.length) {
      const { job } = await desk.jobs.begin(
        { kind: 'terminal', name: basename(first.name), options, files: given },
        each,
      )
      await desk.jobs.settled()
      const ended = await desk.library.imports.job({ job })
      if (ended?.state === 'done') await desk.library.imports.forget({ job })
    } else await importAll(desk, items, options, each)
    const { imported, duplicate, failed, headlines, ...rest } = summaryOf(files)
    if (terminal.json)
      terminal.print(JSON.stringify({ summary: { imported, duplicate, failed, headlines, ...rest } }))
    else if (!terminal.quiet)
      terminal.print(wordsOf(terminal).summary(imported, duplicate, failed, headlines))
    return failed > 0 ? EXIT.someFailed : EXIT.done
  } finally {
    await desk.close()
  }
}
