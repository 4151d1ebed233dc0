// An article → ICML, a story for InDesign and InCopy (IDML's text, Adobe's IDML specification 8.0): place it, styles and all.
import { oneLine } from './escape'
import { icmlNames, lineStyle, markStyle, PLAIN_LINE, PLAIN_MARK } from './icml-styles'
import { StoryWriter } from './icml-story'
import { creditsOf, showDate } from './labels'
import type { Publishable } from './publishable'
import { element, group } from './xml'

const PROLOG = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<?aid style="50" type="snippet" readerVersion="6.0" featureSet="513" product="8.0(370)" ?>
<?aid SnippetType="InCopyInterchange"?>`

function byline(article: Publishable): string {
  const credits = creditsOf(article).filter(({ kind }) => kind !== 'editor')
  const date = oneLine(article.publishedAt) === '' ? '' : showDate(article.publishedAt, article.lang)
  return [...credits.map(({ label, value }) => label + value), date]
    .filter((text) => text !== '')
    .join('\u3000')
}

/** A document in UTF-8 that ends with a line feed; pictures are linked where they stand beside it. */
export function publishIcml(article: Publishable): string {
  const names = icmlNames(article.lang)
  const story = new StoryWriter(names, article.pictures)
  story.plain('kicker', article.kicker)
  story.plain('headline', article.headline)
  story.plain('deck', article.deck)
  story.plain('byline', byline(article))
  story.blocks(article.body.content)
  for (const { kind, label, value } of creditsOf(article))
    if (kind === 'editor') story.plain('editor', label + value)
  const { xml, lines, marks, links } = story.done()
  const targets = links.flatMap((href, at) => {
    const n = at + 1
    return [
      element('HyperlinkURLDestination', {
        Self: `target-${n}`,
        Name: `target-${n}`,
        DestinationURL: href,
        Hidden: 'false',
        DestinationUniqueKey: n,
      }),
      group(
        'Hyperlink',
        {
          Self: `hyperlink-${n}`,
          Name: `hyperlink-${n}`,
          Source: `link-${n}`,
          Visible: 'false',
          DestinationUniqueKey: n,
        },
        group('Properties', {}, element('Destination', { type: 'object' }, `target-${n}`)),
      ),
    ]
  })
  const document = group(
    'Document',
    { DOMVersion: '8.0', Self: 'document' },
    group(
      'RootCharacterStyleGroup',
      { Self: 'character-styles' },
      PLAIN_MARK,
      ...marks.map((one) => markStyle(names, one, article.lang)),
    ),
    group(
      'RootParagraphStyleGroup',
      { Self: 'paragraph-styles' },
      PLAIN_LINE,
      ...lines.map(({ line, depth }) => lineStyle(names, line, depth)),
    ),
    group(
      'Story',
      {
        Self: 'story',
        TrackChanges: 'false',
        StoryTitle: oneLine(article.headline),
        AppliedTOCStyle: 'n',
        AppliedNamedGrid: 'n',
      },
      element('StoryPreference', { OpticalMarginAlignment: 'false', StoryOrientation: 'Horizontal' }),
      ...xml,
    ),
    ...targets,
  )
  return `${PROLOG}\n${document}\n`
}
