// Shows what it hears, what is typed by an input method, and what is dropped.
const status = document.querySelector('[role=status]')
const say = (text) => {
  status.textContent = text
}

window.fixture.on('heard', say)

const events = []
for (const type of ['compositionstart', 'compositionupdate', 'compositionend', 'keydown']) {
  document.querySelector('input').addEventListener(type, (event) => {
    const detail = type === 'keydown' ? String(event.keyCode) : event.data
    events.push(`${type} ${detail}`)
    document.body.dataset.events = JSON.stringify(events)
  })
}

const place = document.querySelector('#drop')
place.addEventListener('dragover', (event) => event.preventDefault())
place.addEventListener('drop', (event) => {
  event.preventDefault()
  const files = [...event.dataTransfer.files]
  void Promise.all(files.map(async (file) => `${file.name}: ${await file.text()}`)).then((lines) =>
    say(lines.join(', ')),
  )
})
