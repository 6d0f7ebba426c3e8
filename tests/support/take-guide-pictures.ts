import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { launchBrowser } from './browser.ts'
import { putSideBySide } from './put-side-by-side.ts'

// Puts the browser tests' pictures together to those of the organizers' guide, so that what the guide shows is what the tests
// saw: node_modules/.bin/node tests/support/take-guide-pictures.ts

const seen = path.resolve(import.meta.dirname, '../../.artifacts/browser')

/** The pictures of the guide: which test takes them, and what they are made of. */
const guide: readonly { name: string; test: string; shots: readonly string[] }[] = [
  { name: 'door.png', test: 'door/door', shots: ['ticket', 'door-both-in', 'door-offline'] },
  { name: 'roster.png', test: 'signup/roster', shots: ['roster-county', 'roster-chosen', 'roster-sheet'] },
  {
    name: 'teams.png',
    test: 'signup/managed-teams',
    shots: ['teams-all', 'teams-refusing', 'teams-captain'],
  },
  { name: 'walk-in.png', test: 'door/walk-in', shots: ['walk-in-door', 'walk-in', 'walk-in-stand-in'] },
]

const browser = await launchBrowser()
for (const { name, test, shots } of guide) {
  const files = shots.map((shot) => path.join(seen, `${shot}.png`))
  if (files.every((file) => existsSync(file)))
    await putSideBySide(
      browser,
      files.map((file) => readFileSync(file)),
      name,
    )
  else
    console.log(
      `docs/pictures/${name} stays: npm test -- tests/browser/${test}.test.ts takes what it is made of.`,
    )
}
await browser.close()
