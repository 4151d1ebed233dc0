// A picture as a drawing that stands in the line (ECMA-376 part 1, 20.4.2.8).
import type { PlacedPicture } from './docx-parts'
import { tag } from './docx-xml'

/** English metric units: 9,525 a pixel of 1/96 inch. The width of the text, and three quarters of a page's height. */
const EMU = 9525
const WIDEST = 5_274_000
const HIGHEST = 6_600_000

const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture'

export function pictureXml({ relation, id, width, height }: PlacedPicture, alt: string): string {
  const scale = Math.min(1, WIDEST / (width * EMU), HIGHEST / (height * EMU))
  const extent = {
    cx: Math.max(1, Math.round(width * EMU * scale)),
    cy: Math.max(1, Math.round(height * EMU * scale)),
  }
  const named = { id, name: `Picture ${id}`, descr: alt }
  const picture =
    tag('pic:nvPicPr', {}, tag('pic:cNvPr', named) + '<pic:cNvPicPr/>') +
    tag('pic:blipFill', {}, tag('a:blip', { 'r:embed': relation }) + '<a:stretch><a:fillRect/></a:stretch>') +
    tag(
      'pic:spPr',
      {},
      tag('a:xfrm', {}, '<a:off x="0" y="0"/>' + tag('a:ext', extent)) +
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    )
  const inline =
    tag('wp:extent', extent) +
    tag('wp:docPr', named) +
    tag('a:graphic', {}, tag('a:graphicData', { uri: PICTURE }, tag('pic:pic', {}, picture)))
  const at = { distT: 0, distB: 0, distL: 0, distR: 0 }
  return tag('w:r', {}, tag('w:drawing', {}, tag('wp:inline', at, inline)))
}
