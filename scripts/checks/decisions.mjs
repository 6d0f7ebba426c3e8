import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../steps/paths.mjs'

const folder = path.join(root, 'docs/decisions')
const sections = ['Date', 'Status', 'Context', 'Decision', 'Consequences']

/** Decisions are numbered without gaps and repetitions, and all have the same sections. */
export const decisionsCheck = {
  name: 'decisions',
  run: async () => {
    if (!existsSync(folder)) return ['docs/decisions is missing']
    return readdirSync(folder)
      .filter((name) => name !== 'README.md')
      .sort()
      .flatMap((name, index) => {
        const number = String(index + 1).padStart(4, '0')
        const text = readFileSync(path.join(folder, name), 'utf8')
        const missing = sections.filter((section) => !text.includes(`## ${section}\n`))
        return [
          ...(name.startsWith(`${number}-`) ? [] : [`docs/decisions/${name}: the next number is ${number}`]),
          ...missing.map((section) => `docs/decisions/${name}: the section "## ${section}" is missing`),
        ]
      })
  },
}
