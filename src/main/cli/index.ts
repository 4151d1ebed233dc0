// `galley` of a checkout: on Node, without Electron. An installed program does the same by itself (`../terminal.ts`).
import { forgivingOutput, run } from './run'

forgivingOutput((code) => process.exit(code))
process.exitCode = await run(process.argv.slice(2))
