// A diagnosis as sections of names and values, and as one text to be sent to somebody: no paths, no names, no copy.
import type { Diagnostics, LibraryState } from '#shared/diagnostics'
import type { Language } from '#shared/settings'
import { diagnosticsTexts } from '#shared/texts/diagnostics'
import { errorTexts } from '#shared/texts/errors'

export interface Section {
  readonly heading: string
  readonly rows: readonly (readonly [name: string, value: string])[]
}

/** `2026-11-23 09:14 UTC`: who reads it may sit elsewhere. */
const when = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** `3.4 MB` of a million bytes each, `25.3 GB`. */
const size = (bytes: number): string =>
  bytes < 10_000_000_000
    ? `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`
    : `${(bytes / 1_000_000_000).toFixed(1)} GB`

function libraryRows(state: LibraryState, language: Language): Section['rows'] {
  const words = diagnosticsTexts[language]
  const { sizes, indexing, room, backups, looked, settings } = state
  const yes = (is: boolean): string => (is ? words.yes : words.no)
  const { latest } = backups
  return [
    [words.schema, String(sizes.version)],
    [words.file, size(sizes.bytes)],
    [words.articles, words.trashed(sizes.articles, sizes.trashed)],
    [words.headlines, String(sizes.headlines)],
    [words.revisions, String(sizes.revisions)],
    [words.sources, String(sizes.sources)],
    [words.pictures, `${sizes.pictures} (${size(sizes.pictureBytes)})`],
    [words.index, indexing === null ? words.upToDate : `${indexing.kind} ${indexing.done}/${indexing.of}`],
    [words.room, `${words.rooms[room.state]}${room.free === null ? '' : ` (${size(room.free)})`}`],
    [words.viewOnly, state.viewOnly ?? words.no],
    [
      words.backup,
      latest === null
        ? words.none
        : `${when(latest.at)}, ${words.holds(latest.articles)}, ${size(latest.bytes)}`,
    ],
    [words.backups, `${backups.count}${backups.behind ? ` (${words.behind})` : ''}`],
    ...(backups.failed === null ? [] : [[words.backupFailed, backups.failed] as const]),
    [words.looked, looked === null ? words.never : `${when(looked.at)}, ${words.damaged(looked.damaged)}`],
    [
      words.settings,
      `${settings.language}, ${settings.theme}, ${settings.zh}, ${settings.en}, ${words.foldHan}: ${yes(settings.foldHan)}, ${words.smartQuotes}: ${yes(settings.smartQuotes)}`,
    ],
  ]
}

/** Program and system, the library, what failed lately; in this order. */
export function diagnosticSections(found: Diagnostics, language: Language): readonly Section[] {
  const words = diagnosticsTexts[language]
  const { library, failures } = found
  return [
    {
      heading: words.program,
      rows: [
        ['Galley', found.version],
        ['Electron', found.electron ?? words.none],
        ['Chromium', found.chromium ?? words.none],
        ['Node.js', found.node],
        ['SQLite', typeof library === 'string' ? words.none : library.sizes.sqlite],
        [words.system, `${found.platform} ${found.arch} ${found.release}`],
        [words.machine, `${found.processors} × CPU, ${size(found.memory)}`],
        [words.locale, found.locale],
      ],
    },
    {
      heading: words.library,
      rows:
        typeof library === 'string'
          ? [[words.notOpen, `${library}: ${errorTexts[language][library]}`]]
          : libraryRows(library, language),
    },
    {
      heading: words.failures,
      rows: failures.length === 0 ? [[words.none, '']] : failures.map((line): [string, string] => [line, '']),
    },
  ]
}

/** As plain text, a line a row. */
export function diagnosticsText(found: Diagnostics, language: Language): string {
  const words = diagnosticsTexts[language]
  const sections = diagnosticSections(found, language).map(
    ({ heading, rows }) =>
      `## ${heading}\n${rows.map(([name, value]) => (value === '' ? name : `${name}: ${value}`)).join('\n')}`,
  )
  return `# ${words.title} ${when(found.at)}\n\n${sections.join('\n\n')}\n`
}
