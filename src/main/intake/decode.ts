// (being written) bytes to text
export const ENCODINGS = [
  'utf-8',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-kr',
  'windows-1252',
] as const
export type Encoding = (typeof ENCODINGS)[number]
export const looksBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 4096).includes(0)
export function decodeBytes(bytes: Uint8Array, encoding: Encoding | 'auto' = 'auto') {
  const order: readonly Encoding[] = encoding === 'auto' ? ['utf-8', 'gb18030', 'windows-1252'] : [encoding]
  for (const one of order) {
    try {
      return {
        text: new TextDecoder(one, { fatal: true }).decode(bytes),
        encoding: one,
        guessed: one !== 'utf-8',
        replaced: 0,
      }
    } catch {
      continue
    }
  }
  return {
    text: new TextDecoder(order[0]).decode(bytes),
    encoding: order[0] ?? 'utf-8',
    guessed: true,
    replaced: 1,
  }
}
