// Every other way to search over the same articles with the same queries, side by side.
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Doc, Query, QueryClass } from '../corpus/queries.ts'
import { flexSearchOwnPeer, flexSearchPairsPeer, miniSearchPeer, scanPeer } from './memory.ts'
import { measurePeer, type Peer, type PeerFigures } from './peer.ts'
import { hasRipgrep, ripgrepPeer } from './ripgrep.ts'
import { joplinPeer, likePeer, trigramPeer } from './sqlite.ts'

/** Above so many articles a query that reads everything takes long: every fourth is asked. */
const FEW = 20_000

/** Scans run over all articles; what takes long to make or much memory, over the first ones. */
const peersIn = (folder: string): readonly Peer[] => [
  likePeer(folder, Infinity),
  trigramPeer(folder, FEW),
  joplinPeer(folder, FEW),
  ...(hasRipgrep() ? [ripgrepPeer(folder, Infinity)] : []),
  miniSearchPeer(2000),
  flexSearchPairsPeer(2000),
  flexSearchOwnPeer(2000),
  scanPeer(Infinity),
]

export function compare(
  folder: string,
  docs: readonly Doc[],
  queries: Readonly<Record<QueryClass, readonly Query[]>>,
  truth: ReadonlyMap<Query, ReadonlySet<string>>,
  progress: (said: string) => void,
): readonly PeerFigures[] {
  if (!hasRipgrep()) console.log('\nripgrep is not installed: left out')
  const within = mkdtempSync(join(folder, 'peers-'))
  try {
    return peersIn(within).map((peer) => {
      progress(peer.name)
      return measurePeer(peer, docs, queries, truth, docs.length > FEW ? 4 : 1)
    })
  } finally {
    rmSync(within, { recursive: true, force: true, maxRetries: 5 })
  }
}
