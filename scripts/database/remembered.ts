import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { madeOnce } from '../steps/made-once.ts'
import { preparedFrom } from './prepared-pglite.ts'

/** The code that makes and compares an answer counts among its inputs. */
const ownSources = () =>
  readdirSync(import.meta.dirname)
    .sort()
    .map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'))

/**
 * The answer of `make` about a database in memory that is made from these texts, as JSON. The same texts are not
 * computed twice, because most checks find one of the two databases unchanged.
 */
export async function remembered<Answer>(
  kind: string,
  texts: readonly string[],
  make: () => Promise<Answer>,
): Promise<Answer> {
  const hash = createHash('sha256')
  for (const text of [...preparedFrom(), ...ownSources(), ...texts]) hash.update(text).update('\0')
  const folder = await madeOnce(`${kind}-${hash.digest('hex').slice(0, 32)}`, async (half) =>
    writeFileSync(path.join(half, 'answer.json'), JSON.stringify(await make())),
  )
  return JSON.parse(readFileSync(path.join(folder, 'answer.json'), 'utf8'))
}
