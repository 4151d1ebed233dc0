// The first rows of a table as they stand, and over each column what of an entry it is.
import { LIST_COLUMNS, type ListMapping } from '#shared/list-import'
import { listEntryTexts } from '#shared/texts/list-entry'
import { listImportTexts } from '#shared/texts/list-import'
import { useWords } from '../words'
import styles from './word-lists.module.css'

interface Props {
  readonly first: readonly (readonly string[])[]
  readonly mapping: ListMapping
  readonly onChange: (mapping: ListMapping) => void
}

/** Rows shown, and columns of a table that is no list of words at all. */
const ROWS = 3
const MOST = 20

export function Columns({ first, mapping, onChange }: Props): React.JSX.Element {
  const words = useWords(listImportTexts)
  const { columns: names } = useWords(listEntryTexts)
  const wide = Array.from(
    { length: Math.min(MOST, Math.max(...first.map((row) => row.length), 0)) },
    (_, at) => at,
  )
  const chosen = (at: number) => mapping.columns[at] ?? null
  function choose(at: number, value: string): void {
    const column = LIST_COLUMNS.find((one) => one === value) ?? null
    // A column is one thing, and a thing stands in one column.
    const columns = wide.map((n) => (n === at ? column : chosen(n) === column ? null : chosen(n)))
    onChange({ ...mapping, columns })
  }
  return (
    <div className={styles['table']} tabIndex={0} role="region" aria-label={words.columns}>
      <table>
        <thead>
          <tr>
            {wide.map((at) => (
              <th key={at} scope="col">
                <select
                  aria-label={words.column(at + 1)}
                  value={chosen(at) ?? ''}
                  data-unused={chosen(at) === null ? '' : undefined}
                  onChange={(event) => choose(at, event.target.value)}
                >
                  <option value="">{words.passedOver}</option>
                  {LIST_COLUMNS.map((column) => (
                    <option key={column} value={column}>
                      {names[column]}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first.slice(0, ROWS).map((row, n) => (
            // oxlint-disable-next-line react/no-array-index-key -- the first rows of a file never change places
            <tr key={n} data-head={mapping.head && n === 0 ? '' : undefined}>
              {wide.map((at) => (
                <td key={at}>{row[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <label>
        <input
          type="checkbox"
          checked={mapping.head}
          onChange={(event) => onChange({ ...mapping, head: event.target.checked })}
        />
        {words.head}
      </label>
    </div>
  )
}
