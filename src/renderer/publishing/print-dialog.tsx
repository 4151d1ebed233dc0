// A proof on paper: paper, line numbers, a margin for marks; then the system's own dialog.
import { useState } from 'react'
import { DEFAULT_PROOF, type ProofManner } from '#shared/proof'
import { proofTexts } from '#shared/texts/proof'
import { bridge } from '../bridge'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Radios } from '../ui/radios'
import { say } from '../ui/say'
import { useOneAtATime } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'
import styles from './publishing.module.css'
import type { Wanted } from './use-export'

interface Props {
  readonly wanted: Wanted
  /** As it was printed last. */
  readonly last: ProofManner | undefined
  readonly onClose: () => void
}

const PAPERS = ['a4', 'b5', 'letter'] as const

export function PrintDialog({ wanted: { selection, count }, last, onClose }: Props): React.JSX.Element {
  const words = useWords(proofTexts)
  const language = useLanguage()
  const { working, attempt } = useOneAtATime()
  const [manner, setManner] = useState(last ?? DEFAULT_PROOF)
  const change = (part: Partial<ProofManner>): void => setManner({ ...manner, ...part })
  function print(): void {
    void attempt(async () => {
      await bridge.settings.change({ proof: manner })
      const { printed } = await bridge.exporting.print({ selection, manner })
      if (printed === 0) return
      say(words.printed(printed.toLocaleString(language)))
      onClose()
    })
  }
  return (
    <Dialog
      title={words.title(count)}
      onClose={onClose}
      width={420}
      foot={
        <>
          <Button keys="Esc" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button kind="primary" keys="↵" disabled={working} focusFirst onClick={print}>
            {words.print}
          </Button>
        </>
      }
    >
      <div className={styles['proof']}>
        <Radios
          legend={words.paper}
          name="paper"
          chosen={manner.paper}
          options={PAPERS.map((id) => ({ id, text: words.papers[id] }))}
          onChoose={(paper) => change({ paper })}
        />
        <label>
          <input
            type="checkbox"
            checked={manner.margin}
            onChange={({ target }) => change({ margin: target.checked })}
          />
          {words.margin}
        </label>
        <label>
          <input
            type="checkbox"
            checked={manner.lines}
            onChange={({ target }) => change({ lines: target.checked })}
          />
          {words.lines}
        </label>
        <p>{words.hint}</p>
      </div>
    </Dialog>
  )
}
