// What came of an export, put together while it runs.
import type { GalleyError } from '#shared/error'
import { LISTED, NONE_WARNED, type ExportedFile, type ExportReport, type HeldBack } from '#shared/exporting'
import type { Exported } from './export-files'
import type { Bound } from './export-edition'

type About = Pick<ExportReport, 'of' | 'profile' | 'folder'>

function countWarnings(all: readonly ExportedFile['warnings'][]): ExportReport['warned'] {
  const warned = { ...NONE_WARNED }
  for (const warnings of all) for (const warning of warnings) warned[warning]++
  return warned
}

function heldOf(held: readonly HeldBack[]): Pick<ExportReport, 'held' | 'heldCount'> {
  return { held: held.slice(0, LISTED), heldCount: held.length }
}

/** Of files, one an article. */
export function reportOfFiles(done: readonly Exported[], about: About): ExportReport {
  const files = done.flatMap((one) => (one.kind === 'written' ? [one.file] : []))
  return {
    ...about,
    files: files.slice(0, LISTED),
    count: files.length,
    articles: files.length,
    warned: countWarnings(files.map(({ warnings }) => warnings)),
    ...heldOf(done.flatMap((one) => (one.kind === 'held' ? [one.held] : []))),
    stopped: null,
  }
}

/** Of one file or folder of several articles. */
export function reportOfBound({ file, articles, held, warnings }: Bound, about: About): ExportReport {
  return {
    ...about,
    files: file === null ? [] : [file],
    count: file === null ? 0 : 1,
    articles,
    warned: countWarnings(warnings),
    ...heldOf(held),
    stopped: null,
  }
}

/** Of one that was stopped or failed: nothing of it was written. */
export function reportOfFault(error: GalleyError, about: About): ExportReport {
  return {
    ...about,
    folder: null,
    files: [],
    count: 0,
    articles: 0,
    warned: NONE_WARNED,
    held: [],
    heldCount: 0,
    stopped:
      error.code === 'cancelled'
        ? { kind: 'cancelled' }
        : { kind: 'failed', code: error.code, file: error.subject ?? about.folder ?? '' },
  }
}
