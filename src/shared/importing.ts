// What an import says of each file, and at the end.
import type { ErrorCode } from './error'
import type { IncomingFormat, IncomingNotice } from './incoming'

export interface ImportedFile {
  /** Its name, and behind ` › ` the part of it where one file holds many. */
  readonly file: string
  readonly status: 'imported' | 'duplicate' | 'failed'
  readonly kind: 'page' | 'article' | 'headlines' | null
  readonly format: IncomingFormat | null
  /** Null also for formats that say theirs themselves, e.g. Word's. */
  readonly encoding: string | null
  readonly articleId: string | null
  readonly headline: string
  /** How many other headlines went to the queue. */
  readonly headlines: number
  /** How many headlines carry a decoration that the cleaner proposes to take off. */
  readonly cleaned: number
  /** Texts of the furniture set apart from the body. */
  readonly setApart: readonly string[]
  readonly warnings: readonly IncomingNotice[]
  readonly code: ErrorCode | null
}

export interface ImportReport {
  readonly files: readonly ImportedFile[]
  readonly summary: {
    readonly imported: number
    readonly duplicate: number
    readonly failed: number
    readonly headlines: number
  }
}

export const JOB_STATES = ['running', 'paused', 'interrupted', 'cancelled', 'done'] as const
/** `interrupted`: Galley ended while it ran. */
export type JobState = (typeof JOB_STATES)[number]

/** `terminal`: by the command line; `watch`: files that were put into the watched folder. */
export type JobKind = 'files' | 'folder' | 'dropped' | 'terminal' | 'watch'

/** An import of many files. */
export interface ImportJob {
  readonly key: number
  readonly kind: JobKind
  /** The folder's name, or the first file's. */
  readonly name: string
  readonly state: JobState
  readonly begunAt: number
  readonly endedAt: number | null
  /** Files. */
  readonly of: number
  readonly done: number
  /** Articles and lists of headlines. */
  readonly imported: number
  readonly duplicate: number
  /** Files and parts of files. */
  readonly failed: number
  /** Some of them can be read again: their files are known. */
  readonly retriable: boolean
  /** Files a second, while it runs and as soon as that can be said. */
  readonly rate: number | null
  /** Seconds, likewise. */
  readonly remaining: number | null
  /** Why it stopped by itself; null if somebody stopped it. */
  readonly trouble: ErrorCode | null
}

/** An import that goes on by itself; see `importing.jobs`. */
export interface Begun {
  readonly job: number
}

export const ITEM_FILTERS = ['all', 'failed', 'imported', 'duplicate', 'waiting'] as const
export type ItemFilter = (typeof ITEM_FILTERS)[number]

/** A file of a job, or an article in it. */
export interface ImportItem {
  /** Of this job. */
  readonly id: string
  readonly n: number
  /** 0: the file itself. */
  readonly p: number
  readonly name: string
  /** `holds`: its articles follow. */
  readonly state: 'waiting' | 'imported' | 'duplicate' | 'failed' | 'holds'
  readonly code: ErrorCode | null
  readonly articleId: string | null
  readonly headline: string
  readonly format: IncomingFormat | null
  readonly encoding: string | null
  readonly warnings: readonly IncomingNotice[]
}

/** The bytes of an article in one encoding. */
export interface Reading {
  readonly encoding: string
  /** The beginning of the text, in one line. */
  readonly sample: string
  /** How many characters could not be read. */
  readonly replaced: number
  /** It is the one that the article was read in. */
  readonly isPresent: boolean
}

/**
 * `writing`: it was changed since it was looked at, or is still empty; `locked`: it does not open, e.g. since another program has it;
 * `no-room`: the disk is full; `unmoved`: it came in, and does not let itself be moved.
 */
export interface HeldFile {
  readonly name: string
  readonly why: 'writing' | 'locked' | 'no-room' | 'unmoved'
}

/** The watched folder. */
export interface Watching {
  /** Its path, to be shown; null if none is watched. */
  readonly folder: string | null
  /** False while it cannot be read, e.g. since its disk is not there. */
  readonly isThere: boolean
  /** Files in it that are not taken, or taken and not moved, and why; each is tried again. */
  readonly held: readonly HeldFile[]
}
