import { checkDoors } from './check-doors.mjs'
import { checkEncryption } from './check-encryption.mjs'
import { checkHealth } from './check-health.mjs'
import { checkPage } from './check-page.mjs'
import { checkReading } from './check-reading.mjs'

/**
 * Walks a deployment and changes nothing. `seen` is what is well, `hints` what could be better, `faults` what has to be put
 * right, each a sentence. What cannot be reached is asked no further.
 */
export async function walk(page, api) {
  const found = { seen: [], hints: [], faults: [] }
  for (const address of new Set([page, api])) await checkEncryption(address, found)
  const isReached = await checkHealth(api, found)
  if (isReached) await checkReading(api, found)
  if (isReached) await checkDoors(page, api, found)
  await checkPage(page, found)
  return found
}
