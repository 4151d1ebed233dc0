// How Han characters are read, for what is found by pinyin. The table is large: it is fetched when it is first needed.
import { useEffect, useState } from 'react'
import type { ReadingsOf } from '#core/fuzzy/name-units'
import { initials } from './initials'

/** Until the readings are here: the initial alone. */
const initialOnly: ReadingsOf = (character) => [initials(character)]

export function useReadings(): ReadingsOf {
  const [readings, setReadings] = useState<{ readonly of: ReadingsOf }>({ of: initialOnly })
  useEffect(() => {
    let shown = true
    import('#core/text/pinyin').then(
      ({ readingsOf }) => shown && setReadings({ of: readingsOf }),
      // Initials go on finding.
      () => undefined,
    )
    return () => {
      shown = false
    }
  }, [])
  return readings.of
}
