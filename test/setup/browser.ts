import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from '../../scripts/find-browser.ts'

/** Starts the Chromium that `npm test` found or installed. Close it when the file's tests are done. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined)
    throw new Error('There is no Chromium here: node scripts/find-browser.ts installs one.')
  return await chromium.launch({ executablePath, args: [...quiet, ...asRoot] })
}

/** It talks to the site under test and to nobody else. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

// Chromium's own sandbox does not work for root.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
