import { accounts } from './accounts.ts'
import { deadlines } from './deadlines.ts'
import { door } from './door.ts'
import { masks } from './masks.ts'
import { money } from './money.ts'
import type { SqlMutation } from './mutation.ts'
import { offers } from './offers.ts'
import { policies } from './policies.ts'
import { retention } from './retention.ts'
import { reviews } from './reviews.ts'
import { scope } from './scope.ts'
import { seats } from './seats.ts'
import { tokens } from './tokens.ts'

/** Every mutation of the database, by what it endangers. */
export const sqlMutations: Readonly<Record<string, readonly SqlMutation[]>> = {
  money,
  seats,
  offers,
  scope,
  policies,
  masks,
  retention,
  deadlines,
  reviews,
  tokens,
  accounts,
  door,
}
