// PNGs of several sizes in the containers of Windows (.ico) and macOS (.icns); both take PNG as it is.

/** Side in px → PNG. */
export type Drawn = ReadonlyMap<number, Buffer>

/** ICONDIR, an entry of 16 bytes each, then the images; a side of 256 is written as 0, larger ones do not exist. */
export function ico(drawn: Drawn): Buffer {
  const images = [...drawn].filter(([size]) => size <= 256)
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  for (const [n, [size, png]] of images.entries()) {
    const at = 6 + 16 * n
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...images.map(([, png]) => png)])
}

/** The types of Apple's icon format that hold PNG, by side; `@2x` ones are the same pixels for half the points. */
const ICNS_TYPES = [
  ['icp4', 16],
  ['icp5', 32],
  ['icp6', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
] as const

/** `icns`, the length of all, then each element with its type and length; sizes that were not drawn are left out. */
export function icns(drawn: Drawn): Buffer {
  const elements = ICNS_TYPES.flatMap(([type, size]) => {
    const png = drawn.get(size)
    return png ? [framed(type, png)] : []
  })
  return framed('icns', Buffer.concat(elements))
}

function framed(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([head, content])
}
