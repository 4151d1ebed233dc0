// `npm run bench`: the shape of the house, then what the running app takes, printed side by side with its limits.
import { shape } from './shape.ts'
import { running } from './running.ts'

shape()
await running()
