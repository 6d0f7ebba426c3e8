import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../steps/paths.mjs'
import { listSourceFiles } from './source-files.mjs'

/** They measure how long something takes, or learn the server's time. Both need the phone's own clock. */
const measuring = new Set([
  'miniapp/src/features/door/scanner/door-list.ts',
  'miniapp/src/features/door/scanner/use-scans.ts',
  'miniapp/src/features/door/ticket/ticket-on-phone.ts',
  'miniapp/src/lib/api.ts',
  'miniapp/src/lib/idle.ts',
  'miniapp/src/lib/server-clock.ts',
  'miniapp/src/lib/use-countdown.ts',
  'shared/foundation/clock.ts',
])
const isOnPhone = (file) => /^(miniapp\/src|shared)\/.*\.tsx?$/.test(file) && !measuring.has(file)

/** Nothing decides by the phone's clock, which may be years away: it asks `timeNow()`. */
export const phoneClockCheck = {
  name: 'the phone’s clock',
  run: async () =>
    listSourceFiles()
      .filter(isOnPhone)
      .flatMap((file) =>
        readFileSync(path.join(root, file), 'utf8')
          .split('\n')
          .flatMap((line, index) =>
            /\bDate\.now\b|\bnew Date\(\)/.test(line)
              ? [
                  `${file}:${index + 1}: a phone's clock may be wrong: take timeNow() of shared/foundation/clock.ts`,
                ]
              : [],
          ),
      ),
}
