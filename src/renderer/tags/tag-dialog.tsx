// T: adds tags to the chosen articles or takes them off; what only some carry is said.
import type { ArticleRow } from '#shared/article'
import { toFault } from '#shared/error'
import type { Tag } from '#shared/tag'
import { errorTexts } from '#shared/texts/errors'
import { tagsTexts } from '#shared/texts/tags'
import { bridge } from '../bridge'
import { Chooser } from '../ui/chooser'
import { Dialog } from '../ui/dialog'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import { tagOption } from './tag-option'

interface Props {
  readonly rows: readonly Pick<ArticleRow, 'id' | 'tags'>[]
  readonly tags: readonly Tag[]
  readonly onDone: (step: { readonly text: string; readonly back: () => Promise<unknown> }) => void
  readonly onClose: () => void
}

export function TagDialog({ rows, tags, onDone, onClose }: Props): React.JSX.Element {
  const words = useWords(tagsTexts)
  const language = useLanguage()
  const number = (n: number): string => n.toLocaleString(language)
  const title = words.dialog(number(rows.length))
  const carrying = (name: string): string[] =>
    rows.filter((row) => row.tags.includes(name)).map((row) => row.id)

  async function turn(name: string): Promise<void> {
    const having = carrying(name)
    const lacking = rows.map((row) => row.id).filter((id) => !having.includes(id))
    try {
      if (lacking.length > 0) {
        const tag = await bridge.tags.add({ articleIds: lacking, name })
        onDone({
          text: words.added(tag.name, number(lacking.length)),
          back: () => bridge.tags.remove({ articleIds: lacking, tagId: tag.id }),
        })
        return
      }
      const tag = tags.find((one) => one.name === name)
      if (tag === undefined) return
      await bridge.tags.remove({ articleIds: having, tagId: tag.id })
      onDone({
        text: words.removed(name, number(having.length)),
        back: () => bridge.tags.add({ articleIds: having, name }),
      })
    } catch (error) {
      say(errorTexts[language][toFault(error).code], true)
    }
  }

  function hint(name: string): string {
    const n = carrying(name).length
    return n === 0 ? '' : n === rows.length ? `✓ ${words.all}` : words.some(number(n))
  }

  return (
    <Dialog title={title} bare onClose={onClose} width={380}>
      <Chooser
        label={title}
        placeholder={words.dialogHint}
        listLabel={words.options}
        focusFirst
        none={words.none}
        options={tags.map((tag) => tagOption(tag, hint(tag.name)))}
        onChoose={(option) => void turn(option.text)}
        make={{ text: words.make, onMake: (name) => void turn(name) }}
      />
    </Dialog>
  )
}
