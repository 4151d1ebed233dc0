// The readings of characters, by which a name is found by pinyin.
import { useEffect, useState } from 'react'
import type { ReadingsOf } from '#core/fuzzy/name-units'
import { initials } from '../ui/initials'

/** Until the readings are here: the initial alone. */
const initialOnly: ReadingsOf = (character) => [initials(character)]

// The table of readings is large: it is fetched when the first palette is.
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
