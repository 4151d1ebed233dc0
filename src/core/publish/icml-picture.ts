// A picture in an ICML story: a frame in the line, its file linked where it stands beside the story.
import type { Figure } from '#shared/document'
import { addressOf } from './html-body'
import { element, group } from './xml'

/** In points: no wider than a column and a half of a newspaper. */
const WIDEST = 360

/** `n`: its number in the story. A picture whose size is not known is taken for 3 by 2. */
export function icmlPicture(n: number, { width, height }: Figure['attrs'], path: string): string {
  const known = width > 0 && height > 0
  const wide = known ? Math.min(width, WIDEST) : WIDEST
  const high = Math.round((known ? (height * wide) / width : (WIDEST * 2) / 3) * 100) / 100
  const [x, y] = [wide / 2, high / 2]
  const point = (px: number, py: number): string => {
    const at = `${px} ${py}`
    return element('PathPointType', { Anchor: at, LeftDirection: at, RightDirection: at })
  }
  const corners = group('PathPointArray', {}, point(-x, -y), point(-x, y), point(x, y), point(x, -y))
  const shape = group('PathGeometry', {}, group('GeometryPathType', { PathOpen: 'false' }, corners))
  const bounds = element('GraphicBounds', { Left: 0, Top: 0, Right: wide, Bottom: high })
  const image = group(
    'Image',
    { Self: `image-${n}`, ItemTransform: `1 0 0 1 ${-x} ${-y}` },
    group('Properties', {}, bounds),
    element('Link', { Self: `file-${n}`, LinkResourceURI: `file:${addressOf(path)}` }),
  )
  return group(
    'Rectangle',
    { Self: `frame-${n}`, StrokeWeight: 0, ItemTransform: `1 0 0 1 ${x} ${-y}` },
    group('Properties', {}, shape),
    image,
  )
}
