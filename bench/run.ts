// `npm run bench`: the shape of the house, then what the running app takes, printed side by side with its limits.
import { lists } from './lists.ts'
import { shape } from './shape.ts'
import { running } from './running.ts'
import { search } from './search.ts'
import { typing } from './typing.ts'

shape()
await lists()
await running()
await search()
await typing()
