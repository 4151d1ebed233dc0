// The intake process: reads untrusted bytes apart from everything that matters. It has no library and no paths.
import { learnSite, siteOfPage, type LearnedSite } from '#core/intake/learn-site'
import { toFault } from '#shared/error'
import type { Piece, ToIntake } from './client'
import { decodeBytes } from './decode'
import { sourcePieces } from './origin'
import { piecesOf } from './pieces'
import { encodingOf } from './read'
import { savedPage } from './saved-page'
import { wantingOf } from './wanting'
import { listTableOf, tableOf } from './table'

/** Files that are being read, by the number they were asked under. */
const open = new Map<number, AsyncIterator<Piece>>()
/** Those that wait for what lies beside them. */
const wanting = new Map<number, Extract<ToIntake, { ask: 'read' }>>()

async function next(id: number): Promise<unknown> {
  const { done, value } = (await open.get(id)?.next()) ?? { done: true, value: undefined }
  if (done !== true) return { id, result: { ok: true, piece: value } }
  open.delete(id)
  return { id, result: { ok: true, end: true } }
}

function learned({
  bytes,
  format,
  encoding,
  corrected,
  profiles,
}: Extract<ToIntake, { ask: 'learn' }>): LearnedSite {
  const page = (html: string): { html: string; site: string } => ({ html, site: siteOfPage(html) })
  const { html, site } =
    format === 'mhtml' ? savedPage(bytes) : page(decodeBytes(bytes, encodingOf(encoding)).text)
  const known = site !== '' && Object.hasOwn(profiles, site) ? profiles[site] : undefined
  return { ...learnSite(html, corrected, known), site }
}

async function answer(asked: ToIntake): Promise<unknown> {
  const { id } = asked
  try {
    switch (asked.ask) {
      case 'table':
        return { id, result: { ok: true, table: tableOf(asked.name, asked.bytes) } }
      case 'listTable':
        return {
          id,
          result: { ok: true, listTable: listTableOf(asked.name, asked.bytes, asked.encoding, asked.sheet) },
        }
      case 'learn':
        return { id, result: { ok: true, learned: learned(asked) } }
      case 'origin': {
        const { name, bytes, format, encoding } = asked
        return { id, result: { ok: true, origin: await sourcePieces(name, bytes, format, encoding) } }
      }
      case 'read': {
        if (!asked.mayAsk) {
          open.set(id, piecesOf(asked.name, asked.bytes, asked.options)[Symbol.asyncIterator]())
          return await next(id)
        }
        const { wants, pieces } = await wantingOf(asked.name, asked.bytes, asked.options)
        open.set(id, pieces)
        if (wants.length === 0) return await next(id)
        wanting.set(id, asked)
        return { id, result: { ok: true, wants } }
      }
      case 'with': {
        const before = wanting.get(id)
        wanting.delete(id)
        // With nothing beside it, it is what was read already.
        if (before !== undefined && asked.beside.length > 0)
          open.set(
            id,
            piecesOf(before.name, before.bytes, before.options, new Map(asked.beside))[
              Symbol.asyncIterator
            ](),
          )
        return await next(id)
      }
      case 'next':
        return await next(id)
      case 'leave':
        wanting.delete(id)
        await open.get(id)?.return?.()
        open.delete(id)
        return null
    }
  } catch (error) {
    open.delete(id)
    return { id, result: { ok: false, fault: toFault(error) } }
  }
}

/** Electron's utility process talks through `parentPort`, Node's child through `process`. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: ToIntake }) => void): void
  postMessage(message: unknown): void
}
const { parentPort } = process as { parentPort?: ParentPort }

async function hear(asked: ToIntake, say: (answer: unknown) => void): Promise<void> {
  const said = await answer(asked)
  if (said !== null) say(said)
}

if (parentPort)
  parentPort.on('message', ({ data }) => void hear(data, (said) => parentPort.postMessage(said)))
else process.on('message', (asked: ToIntake) => void hear(asked, (said) => process.send?.(said)))
