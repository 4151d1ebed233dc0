// The review of the article at hand, its sheet as a file by one key, and the rule of the library.
import { useState } from 'react'
import { toFault } from '#shared/error'
import type { SheetFormat } from '#shared/review'
import { errorTexts } from '#shared/texts/errors'
import { reviewTexts } from '#shared/texts/review'
import { bridge } from './bridge'
import { useCommand } from './commands'
import type { Library } from './library/use-library'
import type { Triage } from './library/use-triage'
import { ReviewDialog } from './review/review-dialog'
import { RuleSheet } from './review/rule-sheet'
import { flush } from './saving'
import type { InForce } from './settings/use-settings'
import { say } from './ui/say'
import type { Desk } from './use-desk'
import { useLanguage } from './words'

interface Props {
  readonly desk: Desk
  readonly library: Library
  readonly triage: Triage
  readonly inForce: InForce
}

const inList = (): boolean => document.activeElement?.closest('[data-region="list"]') != null
const nameOf = (file: string): string => file.split(/[\\/]/).at(-1) ?? file

export function ReviewSheets({ desk, library, triage, inForce }: Props): React.JSX.Element {
  const language = useLanguage()
  const [articleId, setArticleId] = useState<string>()
  const [ruling, setRuling] = useState(false)
  const shown = desk.listShown ? (library.meantId ?? library.cursorId) : desk.articleId

  /** Of the queue, or on the bench from there. */
  const headlineId = desk.mode === 'queue' ? desk.queueId : desk.benchOfQueue ? desk.benchOn : null

  /** The row under the cursor where the list has the keys; else the article that is open. */
  const inSight = (): string | null => (desk.listShown && inList() ? (library.cursorId ?? shown) : shown)
  async function wanted(): Promise<string | null> {
    if (headlineId === null) return inSight()
    const { articleId: of } = await bridge.headlines.get({ id: headlineId })
    if (of === null) say(reviewTexts[language].noArticle)
    return of
  }
  async function attempt(act: () => Promise<void>): Promise<void> {
    try {
      // What is being typed is part of what is signed.
      await flush()
      await act()
    } catch (error) {
      say(errorTexts[language][toFault(error).code], true)
    }
  }
  function open(): void {
    void attempt(async () => {
      const id = await wanted()
      if (id !== null) setArticleId(id)
    })
  }
  function next(): void {
    const after = inSight()
    void attempt(async () => {
      const found = await bridge.reviews.next({ after })
      if (found === null) {
        say(reviewTexts[language].noneDue)
        return
      }
      desk.openArticle(found.id)
      setArticleId(found.id)
    })
  }
  function save(format: SheetFormat): void {
    void attempt(async () => {
      const id = articleId ?? (await wanted())
      if (id === null) return
      const saved = await bridge.reviews.sheet({ id, format })
      if (saved !== null) say(reviewTexts[language].sheetDone(nameOf(saved.file)))
    })
  }
  const some = headlineId !== null || (shown !== null && library.question.view !== 'trash')
  useCommand('article.review', open, some)
  useCommand('review.next', next, desk.listShown)
  useCommand('review.sheetDocx', () => save('docx'), some)
  useCommand('review.sheetPdf', () => save('pdf'), some)
  useCommand('view.reviewRule', () => setRuling(true))

  return (
    <>
      {articleId !== undefined && (
        <ReviewDialog
          articleId={articleId}
          me={inForce.settings?.person ?? ''}
          onDone={triage.did}
          onBench={desk.benchArticle}
          onClose={() => setArticleId(undefined)}
        />
      )}
      {ruling && <RuleSheet onDone={triage.did} onClose={() => setRuling(false)} />}
    </>
  )
}
