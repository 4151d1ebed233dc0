// The commands that put things into the body and act on its tables, as long as a body is on the screen.
import { type RefObject } from 'react'
import type { CommandId } from '#shared/commands'
import { useCommand } from '../commands'
import type { Body } from './body-handle'
import { useCell } from './cell'
import { TABLE_COMMAND_IDS, TEXT_COMMANDS } from './insertions'
import { useSide } from './side'
import { TABLE_COMMANDS } from './tables'

export function useWriting(body: RefObject<Body | null>): void {
  const at = useCell(useSide().formats)
  const isThere = at !== null
  const isInCode = at?.block === 'codeBlock'
  const run = (id: keyof typeof TEXT_COMMANDS) => (): void => body.current?.run(TEXT_COMMANDS[id])
  useCommand('insert.list', () => body.current?.openList('insert'), isThere)
  useCommand('insert.picture', () => body.current?.choosePicture(), isThere)
  useCommand('insert.note', () => body.current?.addNote(), isThere && !isInCode)
  useCommand('insert.table', run('insert.table'), isThere)
  useCommand('insert.code', run('insert.code'), isThere)
  useCommand('insert.rule', run('insert.rule'), isThere)
  useCommand('text.link', () => body.current?.editLink(), isThere && !isInCode)
  useCommand('text.strong', run('text.strong'), isThere)
  useCommand('text.em', run('text.em'), isThere)
  useCommand('text.heading2', run('text.heading2'), isThere)
  useCommand('text.heading3', run('text.heading3'), isThere)
  useCommand('text.heading4', run('text.heading4'), isThere)
  useCommand('text.numbers', run('text.numbers'), isThere)
  useCommand('text.bullets', run('text.bullets'), isThere)
  useCommand('text.quote', run('text.quote'), isThere)
  useCommand('text.superscript', run('text.superscript'), isThere && !isInCode)
  useCommand('text.subscript', run('text.subscript'), isThere && !isInCode)
  useCommand('text.strike', run('text.strike'), isThere && !isInCode)
  const isInTable = at?.table ?? false
  const onTable = (id: keyof typeof TABLE_COMMAND_IDS): readonly [CommandId, () => void, boolean] => [
    id,
    () => body.current?.run(TABLE_COMMANDS[TABLE_COMMAND_IDS[id]]),
    isInTable,
  ]
  useCommand('table.list', () => body.current?.openList('table'), isInTable)
  useCommand(...onTable('table.rowAbove'))
  useCommand(...onTable('table.rowBelow'))
  useCommand(...onTable('table.columnLeft'))
  useCommand(...onTable('table.columnRight'))
  useCommand(...onTable('table.deleteRow'))
  useCommand(...onTable('table.deleteColumn'))
  useCommand(...onTable('table.headRow'))
  useCommand(...onTable('table.headColumn'))
  useCommand(...onTable('table.merge'))
  useCommand(...onTable('table.split'))
  useCommand(...onTable('table.delete'))
}
