// How something is looked for: five words, pressed or not, each with its key.
import type { ReactNode } from 'react'
import type { CommandId } from '#shared/commands'
import type { Find } from '#shared/find'
import { replacingTexts } from '#shared/texts/replacing'
import { keyOf, runCommand, useCommand } from '../commands'
import { useWords } from '../words'
import styles from './find-options.module.css'

type FindOption = Exclude<keyof Find, 'text'>

interface Props {
  readonly find: Find
  /** Only in what is selected; null where nothing can be. */
  readonly isWithin: boolean | null
}

const OPTIONS = [
  ['matchCase', 'find.matchCase'],
  ['wholeWord', 'find.wholeWord'],
  ['foldWidth', 'find.foldWidth'],
  ['foldHan', 'find.foldHan'],
  ['regex', 'find.regex'],
] as const satisfies readonly (readonly [FindOption, CommandId])[]

/** The commands that turn them, as long as `enabled`. */
export function useFindOptions(find: Find, change: (change: Partial<Find>) => void, enabled: boolean): void {
  const toggle = (option: FindOption): void => change({ [option]: !find[option] })
  useCommand('find.matchCase', () => toggle('matchCase'), enabled)
  useCommand('find.wholeWord', () => toggle('wholeWord'), enabled)
  useCommand('find.foldWidth', () => toggle('foldWidth'), enabled)
  useCommand('find.foldHan', () => toggle('foldHan'), enabled)
  useCommand('find.regex', () => toggle('regex'), enabled)
}

export function FindOptions({ find, isWithin }: Props): React.JSX.Element {
  const words = useWords(replacingTexts)
  const option = (name: FindOption | 'within', id: CommandId, pressed: boolean): ReactNode => (
    <button
      key={name}
      type="button"
      title={`${words.optionHint[name]}  ${keyOf(id)}`}
      aria-pressed={pressed}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runCommand(id)}
    >
      {words.option[name]}
    </button>
  )
  return (
    <div className={styles['options']} role="group" aria-label={words.options}>
      {OPTIONS.map(([name, id]) => option(name, id, find[name]))}
      {isWithin !== null && option('within', 'find.within', isWithin)}
    </div>
  )
}
