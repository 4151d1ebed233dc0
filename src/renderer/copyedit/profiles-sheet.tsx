// The styles of copyediting on one sheet: which the desk and the article are read by, those that ship, those of the desk's own.
import { useState } from 'react'
import { differences } from '#core/copyedit/profiles'
import { MOST_COPY_PROFILES, type CopyProfileSaid, type OwnCopyProfile } from '#shared/copy-profile'
import { COPY_PROFILES, type CopyStyle } from '#shared/copyedit'
import { copyeditTexts } from '#shared/texts/copyedit'
import { copyProfilesTexts } from '#shared/texts/copy-profiles'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { SaidLine } from '../ui/said-line'
import { say } from '../ui/say'
import { TwoColumns } from '../ui/two-columns'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useWords } from '../words'
import { ArticleStyle } from './article-style'
import { CopyStyles } from './copy-styles'
import { ProfilePage } from './profile-page'
import styles from './profiles.module.css'

interface Props {
  readonly style: CopyStyle
  readonly onStyle: (style: CopyStyle) => void
  readonly own: readonly OwnCopyProfile[]
  /** Changes the list upon what the change before has left; answers what it was. */
  readonly onOwn: (
    change: (now: readonly OwnCopyProfile[]) => readonly OwnCopyProfile[],
  ) => Promise<readonly OwnCopyProfile[]>
  /** The article at hand; null: none is open. */
  readonly article: {
    readonly style: string | null
    readonly onStyle: (style: string | null) => void
  } | null
  /** A profile out of a file; null if the editor cancelled or it could not be read, which is said. */
  readonly onRead: () => Promise<CopyProfileSaid | null>
  readonly onWrite: (id: string) => void
  readonly onDone: OnDone
  readonly onClose: () => void
}

/** Told apart for good; two are not made within a millisecond by one pair of hands. */
const newId = (): string => `own-${Date.now().toString(36)}`

export function CopyProfilesSheet(props: Props): React.JSX.Element {
  const { style, onOwn, article, onDone, onClose } = props
  // Nobody else changes them while the sheet is open: what was chosen shows before the library has written it.
  const [own, setOwn] = useState(props.own)
  const words = useWords(copyProfilesTexts)
  const texts = useWords(copyeditTexts)
  const attempt = useAttempt()
  const [chosen, setChosen] = useState<string>(style.own ?? article?.style ?? style.zh)
  const mine = own.find(({ id }) => id === chosen) ?? null
  const base = mine?.base ?? COPY_PROFILES.find((id) => id === chosen) ?? style.zh

  function put(text: string, change: (now: readonly OwnCopyProfile[]) => readonly OwnCopyProfile[]): void {
    setOwn(change)
    attempt(async () => {
      const before = await onOwn(change)
      onDone({
        text,
        back: () => {
          setOwn(before)
          return onOwn(() => before)
        },
      })
    })
  }
  function add(said: CopyProfileSaid): void {
    if (own.length >= MOST_COPY_PROFILES) {
      say(words.most, true)
      return
    }
    const id = newId()
    setChosen(id)
    put(words.added(said.name), (now) => [...now, { id, ...said }])
  }
  const make = (): void =>
    add(
      mine === null
        ? { name: words.newName(texts.profiles[base]).slice(0, 40), base, on: [], off: [], severities: {} }
        : (({ id: _id, ...said }) => ({ ...said, name: words.newName(mine.name).slice(0, 40) }))(mine),
    )
  const change = (with_: (now: OwnCopyProfile) => OwnCopyProfile): void => {
    if (mine === null) return
    put(words.wasChanged(mine.name), (now) => now.map((one) => (one.id === mine.id ? with_(one) : one)))
  }
  async function read(): Promise<void> {
    const said = await props.onRead()
    if (said !== null) add(said)
  }

  return (
    <Dialog
      place="styles"
      title={words.title}
      width={900}
      onClose={onClose}
      foot={
        <>
          <SaidLine />
          {mine !== null && (
            <>
              <Button
                onClick={() => {
                  setChosen(mine.base)
                  put(words.removed(mine.name), (now) => now.filter(({ id }) => id !== mine.id))
                }}
              >
                {words.remove}
              </Button>
              <Button
                disabled={differences(mine) === 0}
                onClick={() => {
                  const { id, name } = mine
                  put(words.wasReset(name), (now) =>
                    now.map((one) =>
                      one.id === id ? { id, name, base: one.base, on: [], off: [], severities: {} } : one,
                    ),
                  )
                }}
              >
                {words.reset}
              </Button>
              <Button onClick={() => props.onWrite(mine.id)}>{words.write}</Button>
            </>
          )}
          <Button onClick={() => void read()}>{words.read}</Button>
          <Button onClick={make}>{words.make}</Button>
          <Button keys="Esc" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <div className={styles['who']}>
        <span>
          {words.desk}
          <CopyStyles style={style} own={own} onStyle={props.onStyle} />
        </span>
        {article !== null && (
          <label>
            {words.article}
            <ArticleStyle style={style} own={own} chosen={article.style} onChoose={article.onStyle} />
          </label>
        )}
      </div>
      <TwoColumns
        label={words.list}
        chosen={chosen}
        onChoose={setChosen}
        groups={[
          {
            heading: words.own,
            items: own.map((one) => ({ key: one.id, text: one.name })),
          },
          {
            heading: words.shipped,
            items: COPY_PROFILES.map((id) => ({ key: id, text: texts.profiles[id] })),
          },
        ]}
      >
        <ProfilePage key={chosen} own={mine} base={base} onChange={change} />
        <p className={styles['hint']}>
          {mine === null ? words.shippedHint : words.ownHint(texts.profiles[base], String(differences(mine)))}
        </p>
      </TwoColumns>
    </Dialog>
  )
}
