// How a shipped channel is written down: whose limit, least, most and seen, the unit, who says so, how sure that is.
import type { ChannelLimit, LimitField, PreviewKind, ShippedChannel, Unit } from '#shared/channel'

const CHECKED = '2026-11-22'

type Confidence = ChannelLimit['confidence']
/** Least, most, seen. */
type Bounds = readonly [min: number | null, max: number | null, visible: number | null]

/** `hard`: the place refuses what is longer. */
export function limit(
  field: LimitField,
  [min, max, visible]: Bounds,
  unit: Unit,
  hard: 'hard' | 'soft',
  confidence: Confidence,
  zh: string,
  en: string,
  id: string = field,
): ShippedChannel['limits'][number] {
  const sourceNote = { 'zh-CN': zh, en }
  return {
    id,
    field,
    min,
    max,
    visible,
    unit,
    hard: hard === 'hard',
    sourceNote,
    checkedOn: CHECKED,
    confidence,
  }
}

export const channel = (
  key: string,
  zh: string,
  en: string,
  preview: PreviewKind,
  enabled: 'on' | 'off',
  ...limits: ShippedChannel['limits']
): ShippedChannel => ({ key, name: { 'zh-CN': zh, en }, preview, enabled: enabled === 'on', limits })
