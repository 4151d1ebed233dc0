// `galley sites list|export|forget|import`, and what is known of sites for `galley extract`.
import { existsSync } from 'node:fs'
import { partsKnown } from '#shared/site'
import type { PageProfile } from '#shared/page-profile'
import { readSiteFile, siteFileOf } from '../calls/sites'
import { writeWhole } from '../files/write'
import { EXIT, read, UsageError, wordsOf, type CommandRun, type Terminal } from './command'
import { openDesk } from './desk'

type Profiles = Readonly<Record<string, PageProfile>>

/** From a file, else from the library if one is named; a named file that does not read is refused. */
export async function profilesFor(terminal: Terminal, file: string | undefined): Promise<Profiles> {
  if (file !== undefined) {
    const { sites: known } = await readSiteFile(file)
    return Object.fromEntries(known.flatMap(({ site, profile, on }) => (on ? [[site, profile]] : [])))
  }
  // What `import` would make anew knows nothing yet.
  if (!terminal.libraryNamed || !existsSync(terminal.libraryPath)) return {}
  const desk = await openDesk(terminal)
  try {
    return await desk.library.imports.profiles({})
  } finally {
    await desk.close()
  }
}

export const sites: CommandRun = async (args, terminal) => {
  const usage = (): UsageError => new UsageError(wordsOf(terminal).commands['sites'])
  const { values, paths } = read(args, {
    out: { type: 'string' },
    all: { type: 'boolean', default: false },
  })
  const [verb, name, ...more] = paths
  if (more.length > 0) throw usage()
  const desk = await openDesk(terminal)
  const { imports } = desk.library
  const words = wordsOf(terminal)
  try {
    if (verb === 'list' && name === undefined) {
      for (const one of await imports.sites({}))
        terminal.print(
          terminal.json
            ? JSON.stringify(one)
            : [
                one.site,
                one.on ? '' : words.siteOff,
                partsKnown(one.profile).join(','),
                one.taught,
                one.read,
                one.corrected,
                one.lastRead === null ? '' : new Date(one.lastRead).toISOString(),
              ].join('\t'),
        )
    } else if (verb === 'export' && name === undefined) {
      const text = siteFileOf(await imports.sites({}))
      if (values.out === undefined) terminal.print(text.trimEnd())
      else {
        await writeWhole(values.out, text)
        if (!terminal.quiet) terminal.print(words.exported(values.out))
      }
    } else if (verb === 'import' && name !== undefined) {
      const { sites: known } = await readSiteFile(name)
      await imports.takeSites({ sites: known, under: true })
      if (!terminal.quiet) terminal.print(words.sitesTaken(known.length))
    } else if (verb === 'forget' && (name === undefined) === values.all) {
      const gone = await imports.forgetSites({ site: name ?? null })
      if (!terminal.quiet) terminal.print(words.sitesForgotten(gone.length))
    } else throw usage()
    return EXIT.done
  } finally {
    await desk.close()
  }
}
