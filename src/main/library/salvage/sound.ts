// Whether a row is what it was: by the hash it carries, where it carries one.
import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import type { Fields } from './ruin'

const isHash = (bytes: Buffer | string, hash: unknown): boolean =>
  Buffer.isBuffer(hash) && createHash('sha256').update(bytes).digest().equals(hash)

function isSource({ bytes, codec, sha256 }: Fields): boolean {
  if (!Buffer.isBuffer(bytes)) return false
  // What was deleted for ever has no bytes.
  if (bytes.length === 0) return true
  try {
    return isHash(codec === 'deflate' ? inflateRawSync(bytes) : bytes, sha256)
  } catch {
    return false
  }
}

/** Revisions and pictures are looked at when all of theirs is there. */
export function isSound(table: string, fields: Fields): boolean {
  switch (table) {
    case 'body':
    case 'suggestion_round':
      return typeof fields['doc'] === 'string' && isHash(fields['doc'], fields['sha256'])
    case 'source':
      return isSource(fields)
    default:
      return true
  }
}
