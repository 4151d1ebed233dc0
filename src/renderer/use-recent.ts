// Remembers which articles were opened: those that stay open, not those that are only passed on the way down the list.
import { useEffect } from 'react'
import { bridge } from './bridge'

/** In ms. */
const STAY = 1500

export function useRecent(openId: string | null): void {
  useEffect(() => {
    if (openId === null) return
    const timer = setTimeout(() => {
      // Nothing is lost if it cannot be kept.
      bridge.articles.opened({ id: openId }).catch(() => {})
    }, STAY)
    return () => clearTimeout(timer)
  }, [openId])
}
