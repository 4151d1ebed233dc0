// What changes at each key or all the time: seen at once, read aloud once it has stood still or come a good way.
import { useEffect, useState } from 'react'
import { HEARD_AFTER, type Far } from './how-far'

interface Props {
  readonly text: string
  /** Of work under way: said where this changes, whatever the text does; left out, the text is said once it stands still. */
  readonly far?: Far | undefined
  readonly className?: string | undefined
}

export function Heard({ text, far, className }: Props): React.JSX.Element {
  const [heard, setHeard] = useState({ text: far === undefined ? '' : text, far })
  if (far !== undefined && heard.far !== far) setHeard({ text, far })
  useEffect(() => {
    if (far !== undefined || heard.text === text) return undefined
    const timer = setTimeout(() => setHeard({ text, far }), HEARD_AFTER)
    return () => clearTimeout(timer)
  }, [text, far, heard.text])
  return (
    <>
      <span className={className} aria-hidden="true">
        {text}
      </span>
      <span role="status" className="unseen">
        {heard.text}
      </span>
    </>
  )
}
