// F1: the manual, from docs/manual, with its contents, finding in it, and links from page to page.
import { useContext, useEffect, useMemo, useRef, useState } from 'react'
import { followedKeys } from '#core/manual/follow'
import { keysBlocks } from '#core/manual/keys'
import type { ManualPicture, ManualSection } from '#shared/manual'
import type { Language } from '#shared/settings'
import { manualTexts } from '#shared/texts/manual'
import { printedKey } from '../commands'
import { Heard } from '../ui/heard'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Sought } from '../ui/sought'
import { TwoColumns } from '../ui/two-columns'
import { KeysContext, useLanguage, useWords } from '../words'
import { Blocks } from './blocks'
import { holds, soughtWords } from './find'
import styles from './manual.module.css'

/** The section that `packaging/manual-keys.ts` writes. */
const KEYS = 'all-commands'

interface Props {
  /** The section that it opens at. */
  readonly at: string
  readonly onClose: () => void
}

interface Read {
  readonly sections: readonly ManualSection[]
  readonly pictures: Readonly<Record<string, ManualPicture>>
}

async function readIn(language: Language): Promise<Read> {
  const { sections, pictures } =
    language === 'en' ? await import('virtual:manual/en') : await import('virtual:manual/zh-CN')
  return { sections, pictures }
}

/** The contents, a heading of theirs at a time. */
function grouped(sections: readonly ManualSection[]): React.ComponentProps<typeof TwoColumns>['groups'] {
  return [...Map.groupBy(sections, ({ group }) => group)].map(([heading, those]) => ({
    heading,
    items: those.map(({ id, title, level }) => ({ key: id, text: title, under: level === 2 })),
  }))
}

/** Of a chapter its sections; none of a section. */
function sectionsBelow(sections: readonly ManualSection[], id: string | undefined): readonly ManualSection[] {
  const at = sections.findIndex((one) => one.id === id)
  if (sections[at]?.level !== 1) return []
  const after = sections.slice(at + 1)
  const next = after.findIndex(({ level }) => level === 1)
  return next < 0 ? after : after.slice(0, next)
}

export function ManualSheet({ at, onClose }: Props): React.JSX.Element {
  const words = useWords(manualTexts)
  const language = useLanguage()
  const [{ sections: written, pictures }, setRead] = useState<Read>({ sections: [], pictures: {} })
  const [chosen, setChosen] = useState(at)
  const [typed, setTyped] = useState('')
  const page = useRef<HTMLElement>(null)
  useEffect(() => {
    let stale = false
    void readIn(language).then((read) => !stale && setRead(read))
    return () => {
      stale = true
    }
  }, [language])

  const map = useContext(KeysContext)
  // The program's own table rather than what was printed of it, and elsewhere the keys in force.
  const sections = useMemo(
    () =>
      written.map((one) =>
        one.id === KEYS ? { ...one, blocks: keysBlocks(language, map) } : followedKeys(one, map, language),
      ),
    [written, language, map],
  )
  const sought = soughtWords(typed)
  const listed = sought.length === 0 ? sections : sections.filter((one) => holds(one, sought))
  const shown = listed.find(({ id }) => id === chosen) ?? listed[0]

  const shownId = shown?.id
  // A page begins at its head, or at what was sought in it, and the contents show where one is.
  useEffect(() => {
    const article = page.current
    if (shownId === undefined || article === null) return
    article.parentElement?.scrollTo({ top: 0 })
    article.querySelector('mark')?.scrollIntoView({ block: 'center' })
    article.closest('dialog')?.querySelector(`[data-item="${shownId}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [shownId, typed])

  const below = sectionsBelow(sections, shownId)
  function goTo(id: string): void {
    setTyped('')
    setChosen(id)
  }

  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      width={980}
      foot={
        <Button keys="Esc" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <div className={styles['head']}>
        <Sought
          label={words.find}
          hint={words.findHint}
          value={typed}
          longest={100}
          focusFirst
          onText={setTyped}
          onEnter={() => page.current?.parentElement?.focus()}
        />
        <p className={styles['said']}>
          <Heard
            text={
              sought.length === 0
                ? ''
                : listed.length === 0
                  ? words.none(typed.trim())
                  : words.found(listed.length)
            }
          />
        </p>
      </div>
      <TwoColumns
        label={words.contents}
        groups={grouped(listed)}
        chosen={shown?.id ?? ''}
        onChoose={setChosen}
      >
        {shown !== undefined && (
          <article ref={page} className={styles['page']}>
            <h3>
              {shown.title}
              {shown.keys.map((key) => (
                <kbd key={key}>{printedKey(key)}</kbd>
              ))}
            </h3>
            <Blocks blocks={shown.blocks} words={sought} pictures={pictures} onGo={goTo} />
            {below.length > 0 && (
              <nav className={styles['below']} aria-label={words.below}>
                <h4>{words.below}</h4>
                <ul>
                  {below.map(({ id, title }) => (
                    <li key={id}>
                      <button type="button" className={styles['link']} onClick={() => goTo(id)}>
                        {title}
                      </button>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
          </article>
        )}
      </TwoColumns>
    </Dialog>
  )
}
