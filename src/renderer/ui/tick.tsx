// A box ticked, empty or in between, as a picture: the option beside it says which by `aria-checked`.
import styles from './tick.module.css'

export function Tick({ ticked }: { readonly ticked: boolean | 'mixed' }): React.JSX.Element {
  return <span className={styles['tick']} data-ticked={String(ticked)} aria-hidden="true" />
}
