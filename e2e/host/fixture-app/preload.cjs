// Hands the page an object of every kind that the bridge can carry.
const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('fixture', {
  call: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => ipcRenderer.send(channel, ...args),
  on(channel, listener) {
    const wrapped = (_event, value) => listener(value)
    ipcRenderer.on(channel, wrapped)
    return () => ipcRenderer.removeListener(channel, wrapped)
  },
  twice: (each) => each(1) + each(2),
  fail() {
    throw new Error('from the preload')
  },
  platform: process.platform,
  deep: { list: [1, 2] },
})
globalThis.leak = 'preload world'
