// M: which of the chosen articles is the master; of one alone, which other article of the library is.
import type { ArticleRow } from '#shared/article'
import { linksTexts } from '#shared/texts/links'
import { bridge } from '../bridge'
import { ArticleChooser } from '../ui/article-chooser'
import { Chooser } from '../ui/chooser'
import { Dialog } from '../ui/dialog'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'

interface Props {
  readonly ids: readonly string[]
  /** Those of them that are known, to be named. */
  readonly rows: readonly ArticleRow[]
  readonly onDone: OnDone
  readonly onClose: () => void
}

export function DuplicatesDialog({ ids, rows, onDone, onClose }: Props): React.JSX.Element {
  const words = useWords(linksTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const title = ids.length > 1 ? words.markTitle(ids.length.toLocaleString(language)) : words.masterOf
  // Ids stand in the order in which the articles came.
  const candidates = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))

  function mark(master: string, headline: string): void {
    onClose()
    attempt(async () => {
      const { changed } = await bridge.links.markDuplicates({ ids: [...ids], master })
      if (changed > 0)
        onDone({ text: words.marked(changed.toLocaleString(language), headline || words.untitled) })
    })
  }

  return (
    <Dialog place="links" title={title} bare onClose={onClose} width={560}>
      {ids.length > 1 ? (
        <Chooser
          label={title}
          placeholder={words.chooseMaster}
          listLabel={words.masters}
          focusFirst
          maxLength={200}
          options={candidates.map((row, at) => ({
            id: row.id,
            text: row.headline || words.untitled,
            hint: at === 0 ? words.earliest : row.author,
          }))}
          onChoose={({ id, text }) => mark(id, text)}
        />
      ) : (
        <ArticleChooser
          label={title}
          hint={words.masterOfHint}
          except={ids}
          onChoose={({ id, headline }) => mark(id, headline)}
        />
      )}
    </Dialog>
  )
}
