// Errors that cross the wire: a code the texts can translate, and the particulars.

export const ERROR_CODES = [
  'invalid-input',
  'unknown-call',
  'not-ours',
  'not-found',
  'conflict',
  'whole-wanted',
  'cancelled',
  'library-busy',
  'library-damaged',
  'library-newer',
  'library-foreign',
  'library-missing',
  'library-linked',
  'library-read-only',
  'library-altered',
  'library-synced',
  'library-view-only',
  'library-closed',
  'backup-damaged',
  'backup-place-inside',
  'file-unreadable',
  'file-too-large',
  'file-not-text',
  'picture-alone',
  'file-is-library',
  'file-empty',
  'file-gone',
  'folder-empty',
  'file-not-word',
  'file-not-sites',
  'keys-unreadable',
  'archive-refused',
  'archive-locked',
  'archive-damaged',
  'markup-refused',
  'markup-damaged',
  'galley-damaged',
  'galley-newer',
  'intake-failed',
  'write-failed',
  'disk-full',
  'name-taken',
  'collection-taken',
  'person-taken',
  'person-used',
  'nobody-here',
  'review-off',
  'review-open',
  'suggestions-open',
  'comment-not-own',
  'review-not-open',
  'review-order',
  'review-changed',
  'review-nobody',
  'review-not-allowed',
  'review-twice',
  'review-unticked',
  'review-findings',
  'review-missing',
  'tag-cycle',
  'picture-unknown',
  'picture-damaged',
  'picture-too-large',
  'too-late',
  'nothing-to-export',
  'no-press',
  'folder-missing',
  'address-refused',
  'count-differs',
  'pattern-invalid',
  'pattern-too-slow',
  'held-back',
  'over-limit',
  'table-too-long',
  'table-known',
  'table-gone',
  'copy-profile-unreadable',
  'settings-unreadable',
  'settings-newer',
  'copyedit-open',
  'table-unreadable',
  'list-too-long',
  'list-changed',
  'list-entry',
  'too-many-windows',
  'no-printer',
  'print-failed',
  'too-many-to-print',
  'too-many-dragged',
  'files-not-copied',
  'dragged-back',
  'internal',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

export interface Fault {
  readonly code: ErrorCode
  /** For a log or a developer; never shown as it is. */
  readonly message: string
  /** The file or thing it is about, if any. */
  readonly subject?: string | undefined
}

/** Thrown in main and in the renderer alike; Electron flattens errors on the wire, so it travels as a `Fault`. */
export class GalleyError extends Error {
  override readonly name = 'GalleyError'
  readonly code: ErrorCode
  readonly subject: string | undefined
  constructor(code: ErrorCode, message: string, subject?: string) {
    super(message)
    this.code = code
    this.subject = subject
  }
}

export function toFault(error: unknown): Fault {
  if (error instanceof GalleyError)
    return { code: error.code, message: error.message, subject: error.subject }
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) }
}

export const toError = (fault: Fault): GalleyError =>
  new GalleyError(fault.code, fault.message, fault.subject)

/** What travels over the wire instead of a thrown error. */
export type Envelope =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: Fault }
