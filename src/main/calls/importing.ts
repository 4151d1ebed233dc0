// Importing: bytes from files, drops and pastes → intake → library; a bad file never stops the others.
import { basename } from 'node:path'
import type { Answers } from '#shared/contract'
import { GalleyError, toFault } from '#shared/error'
import type { Begun, ImportedFile, ImportReport } from '#shared/importing'
import type { Language } from '#shared/settings'
import { filesBelow } from '../files/walk'
import { failedFile, importFile, type ImportOptions, type ImportParts } from './import-file'
import { fromPath, type Item } from './import-items'
import type { ImportJobs } from './import-jobs'
import { importReports } from './import-report'
import { rereading } from './rereading'
import type { Watch } from './watch-folder'

/** Imports in order; `each` is told of every file as it is done. */
export async function importAll(
  parts: ImportParts,
  items: readonly Item[],
  options: ImportOptions,
  each: (file: ImportedFile) => void = () => {},
): Promise<ImportReport> {
  const files: ImportedFile[] = []
  for (const item of items) {
    const take = (file: ImportedFile): void => {
      files.push(file)
      each(file)
    }
    try {
      const bytes = await item.bytes()
      for await (const file of importFile(parts, item.name, bytes, options, null, item.beside)) take(file)
    } catch (error) {
      take(failedFile(item.name, toFault(error).code))
    }
  }
  return { files, summary: summaryOf(files) }
}

export function summaryOf(files: readonly ImportedFile[]): ImportReport['summary'] {
  const having = (status: ImportedFile['status']): number =>
    files.filter((file) => file.status === status).length
  return {
    imported: having('imported'),
    duplicate: having('duplicate'),
    failed: having('failed'),
    headlines: files.reduce((sum, file) => sum + file.headlines, 0),
  }
}

export const DEFAULTS: ImportOptions = { encoding: 'auto', as: 'auto', tags: [] }

/** So many files are imported while the editor waits; more are a job. */
const AT_ONCE = 20

/** Whoever takes files in. */
export interface ImportsOf {
  readonly parts: ImportParts
  readonly jobs: Pick<ImportJobs, 'begin'>
}

/** A few while the editor waits, more as a job. At least one. */
export async function takeFiles(
  { parts, jobs }: ImportsOf,
  paths: readonly string[],
): Promise<ImportReport | Begun> {
  if (paths.length <= AT_ONCE)
    return importAll(
      parts,
      paths.map((path) => fromPath(path, basename(path))),
      DEFAULTS,
    )
  const files = paths.map((path) => ({ name: basename(path), path }))
  return jobs.begin({ kind: 'files', name: basename(paths[0] ?? ''), options: DEFAULTS, files })
}

interface Ways {
  readonly jobs: ImportJobs
  /** The sample page that ships with the program. */
  readonly samplePath: string
  readonly chooseFiles: () => Promise<readonly string[]>
  readonly watch: Watch
  readonly chooseImportFolder: () => Promise<string | null>
  readonly chooseWatchFolder: () => Promise<string | null>
  /** Where to save the file that an article came in; null if the editor cancelled. */
  readonly chooseOriginalFile: (suggested: string) => Promise<string | null>
  readonly language: () => Language
}

export function importing(
  parts: ImportParts,
  {
    jobs,
    watch,
    samplePath,
    chooseFiles,
    chooseImportFolder,
    chooseWatchFolder,
    chooseOriginalFile,
    language,
  }: Ways,
): Omit<Answers['importing'], 'handed'> {
  const { imports } = parts.library
  return {
    choose: async () => {
      const paths = await chooseFiles()
      return paths.length === 0 ? null : takeFiles({ parts, jobs }, paths)
    },
    chooseFolder: async () => {
      const folder = await chooseImportFolder()
      if (folder === null) return null
      const files = await filesBelow(folder).catch((error: unknown) => {
        throw new GalleyError('file-unreadable', String(error), basename(folder))
      })
      if (files.length === 0) throw new GalleyError('folder-empty', 'no files', basename(folder))
      const options = { ...DEFAULTS, roots: [folder] }
      return jobs.begin({ kind: 'folder', name: basename(folder), options, files })
    },
    feed: async ({ job: known, name, files, last }) => {
      const job = known ?? (await jobs.begin({ kind: 'dropped', name, options: DEFAULTS, files: [] })).job
      for (const file of files) await jobs.feed(job, file.name, file.bytes, DEFAULTS)
      if (last) await imports.setState({ job, state: 'done' })
      return { job }
    },
    jobs: () => jobs.jobs(),
    items: (asked) => imports.items(asked),
    reasons: (asked) => imports.reasons(asked),
    saveReport: importReports(parts.library, chooseOriginalFile, language),
    pause: async ({ job }) => {
      await jobs.stop(job, 'paused')
      return { done: true }
    },
    goOn: ({ job }) => {
      void jobs.goOn(job)
      return { done: true }
    },
    cancel: async ({ job }) => {
      await jobs.stop(job, 'cancelled')
      return { done: true }
    },
    retry: async ({ job }) => {
      const { waiting } = await imports.retry({ job })
      if (waiting > 0) void jobs.goOn(job)
      return { waiting }
    },
    watching: () => watch.now(),
    chooseWatch: async () => {
      const folder = await chooseWatchFolder()
      if (folder === null) return null
      await watch.set(folder)
      return watch.now()
    },
    stopWatch: async () => {
      await watch.set(null)
      return watch.now()
    },
    ...rereading(parts, chooseOriginalFile),
    forget: ({ job }) => imports.forget({ job }),
    files: ({ files }) =>
      importAll(
        parts,
        files.map(({ name, bytes }) => ({ name, bytes: () => Promise.resolve(bytes) })),
        DEFAULTS,
      ),
    text: ({ text }) =>
      importAll(parts, [{ name: 'clipboard', bytes: () => Promise.resolve(Buffer.from(text, 'utf8')) }], {
        ...DEFAULTS,
        encoding: 'utf-8',
      }),
    sample: () => importAll(parts, [fromPath(samplePath, basename(samplePath))], DEFAULTS),
  }
}
