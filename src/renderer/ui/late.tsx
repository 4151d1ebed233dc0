// What says that something is waited for, once that has taken a moment: what comes sooner is not announced.
import { useEffect, useState, type ReactNode } from 'react'

/** In ms. */
export const LATE = 800

export function Late({ children }: { readonly children: ReactNode }): ReactNode {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE)
    return () => clearTimeout(timer)
  }, [])
  return isLate ? children : null
}
