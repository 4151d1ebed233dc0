// Keeps an answer fresh while it is shown: asks again whenever one of its nouns has changed.
import { use, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Noun } from '#shared/calls/call'
import { toFault, type Fault } from '#shared/error'
import { onChange } from './bridge'
import { LATE } from './ui/late'
import { notWaiting, whenQuiet } from './typing'
import { leaveUnanswered, nextTurn, PartContext } from './unanswered'

export interface Live<T> {
  /** Undefined until the first answer; while a new question is open, the former answer. */
  readonly value: T | undefined
  /** True if `value` answers the question as it stands now (same `key`). */
  readonly current: boolean
  readonly fault: Fault | undefined
  readonly again: () => void
}

/**
 * `ask` is called at once, whenever `key` changes, and whenever one of `nouns` is announced: while somebody types in a
 * body, in the next pause.
 * `key` must name everything that `ask` depends on. Late answers of former questions are dropped.
 * A sheet, and a part of the window, says by itself what was not answered or is late, unless the caller says it in its own
 * place (`told`).
 */
export function useLive<T>(
  key: string,
  nouns: readonly Noun[],
  ask: () => Promise<T>,
  told?: 'told here',
): Live<T> {
  const [state, setState] = useState<{ key: string; value: T | undefined; fault: Fault | undefined }>({
    key: '',
    value: undefined,
    fault: undefined,
  })
  const turn = useRef(0)
  const latest = useRef(ask)
  useLayoutEffect(() => {
    latest.current = ask
  })
  const again = useCallback(() => {
    const mine = ++turn.current
    latest.current().then(
      (value) => {
        if (mine === turn.current) setState({ key, value, fault: undefined })
      },
      (error: unknown) => {
        if (mine === turn.current) setState((before) => ({ ...before, key, fault: toFault(error) }))
      },
    )
  }, [key])
  const wanted = nouns.join(' ')
  useEffect(() => {
    again()
    const stop = onChange((changed) => {
      if (changed.some((noun) => wanted.split(' ').includes(noun))) whenQuiet(again)
    })
    const turns = turn
    return () => {
      turns.current++
      stop()
      notWaiting(again)
    }
  }, [again, wanted])
  const since = useRef(0)
  useEffect(() => {
    since.current = nextTurn()
  }, [])
  const code = state.key === key && told === undefined ? state.fault?.code : undefined
  const part = use(PartContext)
  useEffect(
    () => (code === undefined ? undefined : leaveUnanswered({ since: since.current, part, code, again })),
    [code, again, part],
  )
  const isAwaited = state.value === undefined && state.key !== key && told === undefined
  useEffect(() => {
    if (!isAwaited) return
    let leave: (() => void) | undefined
    const timer = setTimeout(() => {
      leave = leaveUnanswered({ since: since.current, part, code: 'late', again })
    }, LATE)
    return () => {
      clearTimeout(timer)
      leave?.()
    }
  }, [isAwaited, again, part])
  return { value: state.value, current: state.key === key, fault: state.fault, again }
}
