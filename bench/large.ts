// Long articles: what a key takes until it is painted, what opening and scrolling take, beside a bare contenteditable and
// a bare ProseMirror in the same run.
import { bare } from './large/bare.ts'
import { longArticle } from './large/article.ts'
import { PLACES, prepare, typeAt, WAYS } from './large/editor.ts'
import { ours } from './large/ours.ts'
import { scrollThrough } from './large/recorder.ts'
import { saving } from './large/saving.ts'
import { expectAtMost, ms, table, timing } from './report.ts'

const SIZES = [50_000, 200_000]
const KEYS = 60

const KEPT = { 50_000: 16, 200_000: 33 } as Readonly<Record<number, number>>

export async function large(): Promise<void> {
  await saving(SIZES)
  for (const size of SIZES) await measure(size)
}

async function measure(size: number): Promise<void> {
  const paragraphs = longArticle(size)
  const galley = await ours(paragraphs)
  const others = await bare(paragraphs)
  const editors = [...others.editors, galley]
  const name = size.toLocaleString('en')
  try {
    const opening = new Map<string, number>()
    for (const one of editors) {
      await one.page.bringToFront()
      opening.set(one.name, await one.open())
    }
    const sessions = new Map(
      await Promise.all(editors.map(async (one) => [one, await prepare(one)] as const)),
    )
    const scrolling = []
    for (const one of editors) {
      await one.page.bringToFront()
      const { work, apart, jump } = await scrollThrough(one.page, one.scroller, 120, 180)
      scrolling.push([one.name, opening.get(one.name) ?? 0, timing(work), timing(apart), jump] as const)
    }
    table(
      `${name} characters: opening and scrolling, ms`,
      ['', 'open', 'frame’s work p50', 'p95', 'longest', 'frame to frame p95', 'longest', 'jump'],
      scrolling.map(([of, open, work, apart, jump]) => [
        of,
        ms(open),
        ms(work.p50),
        ms(work.p95),
        ms(work.longest),
        ms(apart.p95),
        ms(apart.longest),
        ms(jump),
      ]),
    )

    const rows: (string | number)[][] = []
    const all = new Map<string, number[]>()
    const cpus = new Map<string, number[]>()
    for (const way of WAYS)
      for (const place of PLACES)
        for (const one of editors) {
          const cdp = sessions.get(one)
          if (!cdp) continue
          const { times, cpu } = await typeAt(one, cdp, place, way, KEYS)
          const { p50, p95, longest } = timing(times)
          all.set(one.name, [...(all.get(one.name) ?? []), ...times])
          cpus.set(one.name, [...(cpus.get(one.name) ?? []), cpu])
          rows.push([`${way}, ${place}`, one.name, ms(p50), ms(p95), ms(longest), ms(cpu)])
        }
    const summary = (of: string) => timing(all.get(of) ?? [])
    const meanCpu = (of: string): number =>
      (cpus.get(of) ?? []).reduce((sum, one) => sum + one, 0) / (cpus.get(of)?.length ?? 1)
    for (const { name: of } of editors) {
      const { p50, p95, longest } = summary(of)
      rows.push(['all', of, ms(p50), ms(p95), ms(longest), ms(meanCpu(of))])
    }
    table(
      `${name} characters: key to painted frame, ms; wanted p95 ≤ ${KEPT[size] ?? 0}`,
      ['where', '', 'p50', 'p95', 'longest', 'CPU a key'],
      rows,
    )
    const own = summary('Galley').p95
    expectAtMost(
      `key at ${name}: CPU of ours / ProseMirror's`,
      meanCpu('Galley') / meanCpu('ProseMirror'),
      1.25,
      2.5,
    )
    expectAtMost(`key at ${name}: p95 of ours / ProseMirror's`, own / summary('ProseMirror').p95, 1.5, 4)
    expectAtMost(
      `key at ${name}: p95 of ours / contenteditable's`,
      own / summary('contenteditable').p95,
      2,
      6,
    )
    expectAtMost(
      `opening ${name}: ours / ProseMirror's`,
      (opening.get('Galley') ?? 0) / (opening.get('ProseMirror') ?? 1),
      1,
      // What is asked of main and drawn around the text takes the same time whatever the text's length.
      5,
    )
    const kept = KEPT[size] ?? 0
    expectAtMost(`key at ${name}: p95 of ours, ms`, own, kept, kept * 4)
    expectAtMost(`opening ${name}: ours, ms`, opening.get('Galley') ?? 0, 300, 1500)
  } finally {
    await galley.close()
    await others.close()
  }
}
