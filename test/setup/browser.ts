import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from '../../scripts/find-browser.ts'

/** Starts the Chromium that `npm test` found or installed. Close it when the file's tests are done. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined)
    throw new Error('There is no Chromium here: node scripts/find-browser.ts installs one.')
  // Chromium's own sandbox does not work for root.
  return await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
}
