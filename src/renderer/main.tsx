// Starts the renderer: styles first, then the frame.
import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { bringBack } from './came-back'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
await bringBack()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
