// A utility process that says back what it hears, and ends when told to.
process.parentPort.on('message', ({ data }) => {
  if (data === 'end') process.exit(3)
  process.parentPort.postMessage({ data, argv: process.argv.slice(2), type: process.type })
})
