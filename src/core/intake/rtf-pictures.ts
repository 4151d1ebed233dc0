// Pictures of an RTF file: hexadecimal or plain bytes, kept as they are; what they are their own first bytes say.
import { isPictureAddress } from '#shared/document'
import type { IncomingPicture } from '#shared/incoming'
import { sha256 } from '../media/sha256'
import type { Shown } from './docx-ir'
import { altOf } from './docx-pictures'
import { hexDigit } from './rtf-tokens'

export interface RtfAlbum {
  /** Null if no bytes are there. */
  readonly keep: (parts: readonly Uint8Array[], alt: string) => Shown | null
  /** A picture that lies elsewhere: never fetched. */
  readonly linked: (address: string, alt: string) => Shown | null
  readonly pictures: () => readonly IncomingPicture[]
  readonly hasRemote: () => boolean
}

/** As many as one article may bring. */
const MOST_PICTURES = 2000

/** Two digits a byte; blanks and line ends between them are passed over. */
export function fromHex(text: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(text.length >> 1)
  let length = 0
  let high = -1
  for (const char of text) {
    const digit = hexDigit(char)
    if (digit < 0) continue
    if (high < 0) high = digit
    else {
      bytes[length++] = high * 16 + digit
      high = -1
    }
  }
  return bytes.slice(0, length)
}

export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((all, part) => all + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

export function rtfAlbum(): RtfAlbum {
  const kept = new Map<string, IncomingPicture>()
  let isRemote = false
  return {
    keep: (parts, alt) => {
      const bytes = joinedBytes(parts)
      if (bytes.length === 0) return null
      const hash = sha256(bytes)
      if (!kept.has(hash) && kept.size < MOST_PICTURES) kept.set(hash, { sha256: hash, bytes })
      return { media: kept.has(hash) ? hash : null, alt: altOf(alt), address: '' }
    },
    linked: (address, alt) => {
      if (address === '' || !isPictureAddress(address)) return null
      isRemote = true
      return { media: null, alt: altOf(alt), address }
    },
    pictures: () => [...kept.values()],
    hasRemote: () => isRemote,
  }
}
