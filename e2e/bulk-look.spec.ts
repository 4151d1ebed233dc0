// scratch: pictures of the imports sheet
import { test, expect } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chooseFiles, importSample, startApp } from './app.ts'
