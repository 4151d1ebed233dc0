// Tells a fault of the disk from one of what is stored on it.

/**
 * Whether SQLite could not do something just now: the disk is full or fails, another program holds the file. It says
 * nothing of what is stored; and SQLite may have ended the transaction with it, so that whoever went on would write
 * outside of any: it is for the caller of the whole.
 */
export function isPassingFault(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown }
  return (
    typeof code === 'string' &&
    code.startsWith('SQLITE_') &&
    !code.startsWith('SQLITE_CORRUPT') &&
    code !== 'SQLITE_NOTADB'
  )
}
