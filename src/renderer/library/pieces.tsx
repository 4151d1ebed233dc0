// Pieces of a text of which some are what was looked for.
import type { Snippet } from '#shared/marks'

export function Pieces({ of }: { readonly of: Snippet }): React.JSX.Element {
  return (
    <>
      {of.map(([text, isMatch], n) =>
        isMatch ? (
          <mark key={n} data-hit="">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  )
}
