// `printToPDF`: Electron's options in CDP's terms. Lengths are in inches on both sides.
import type * as Electron from 'electron'

const PAPER: Readonly<Record<string, readonly [width: number, height: number]>> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}

/** Refuses a paper it does not know. */
export function toCdpPdfOptions(options: Electron.PrintToPDFOptions): Record<string, unknown> {
  const { pageSize = 'Letter', margins, ...same } = options
  const paper = typeof pageSize === 'string' ? PAPER[pageSize] : ([pageSize.width, pageSize.height] as const)
  if (!paper) throw new Error(`Invalid pageSize ${JSON.stringify(pageSize)}`)
  const [paperWidth, paperHeight] = paper
  return {
    ...same,
    paperWidth,
    paperHeight,
    marginTop: margins?.top,
    marginBottom: margins?.bottom,
    marginLeft: margins?.left,
    marginRight: margins?.right,
  }
}
