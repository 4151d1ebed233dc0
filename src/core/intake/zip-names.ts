// The names in an archive's own directory, without inflating anything: enough to know what kind of document it is.

const END = 22
/** A comment may follow the end of the directory. */
const LONGEST_COMMENT = 65_535
const MOST = 2_000
/** Names that matter here are short and ASCII; of others each byte is a character. */
const LONGEST_NAME = 1_000

/** Empty where the directory cannot be found or is damaged. At most 2,000 names; names are data and never paths. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = bytes.length - END; at >= Math.max(0, bytes.length - END - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    return namesFrom(
      view,
      bytes,
      view.getUint32(at + 16, true),
      Math.min(MOST, view.getUint16(at + 10, true)),
    )
  }
  return []
}

function namesFrom(view: DataView, bytes: Uint8Array, from: number, count: number): readonly string[] {
  const names: string[] = []
  let at = from
  for (let n = 0; n < count && at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50; n++) {
    const length = view.getUint16(at + 28, true)
    names.push(String.fromCharCode(...bytes.subarray(at + 46, at + 46 + Math.min(length, LONGEST_NAME))))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}
