// How wide a share is known from so many counts: the Wilson score interval at 95 %.

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054

/**
 * Lower and upper end of the share `clicks / impressions`, both from 0 to 1 (E. B. Wilson, JASA 22, 1927). It speaks of
 * chance alone, as if each impression were drawn at random: of who was shown what, when and where, it knows nothing.
 * Null without impressions.
 */
export function wilson(
  clicks: number,
  impressions: number,
): { readonly low: number; readonly high: number } | null {
  if (impressions <= 0) return null
  const share = clicks / impressions
  const spread =
    Z * Math.sqrt((share * (1 - share)) / impressions + (Z * Z) / (4 * impressions * impressions))
  const centre = share + (Z * Z) / (2 * impressions)
  const scale = 1 + (Z * Z) / impressions
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) }
}
