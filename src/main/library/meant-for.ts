// Which channels a headline or an article is meant for, as SQL: keys in their alphabet, to be shown in the channels' own order.

/** Of the headline with this id. */
export const MEANT_FOR = 'SELECT channel FROM headline_channel WHERE headline_id = ? ORDER BY channel'

/** Of the article with this key, by its main headline. */
export const MEANT_OF_ARTICLE = `SELECT c.channel FROM headline h JOIN headline_channel c ON c.headline_id = h.id
  WHERE h.article_key = ? AND h.role = 'main' ORDER BY c.channel`

/** Whether the article `a` is meant for a channel; `which` narrows `c`. */
export const isMeantFor = (which: string): string =>
  `EXISTS (SELECT 1 FROM headline h JOIN headline_channel c ON c.headline_id = h.id
    WHERE h.article_key = a.key AND h.role = 'main' AND ${which})`
