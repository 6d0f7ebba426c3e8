import { accountHandlers } from './account/endpoints.ts'
import { applicationHandlers } from './application/endpoints.ts'
import { deskHandlers } from './desk/endpoints.ts'
import { doorHandlers } from './door/endpoints.ts'
import { encounterHandlers } from './encounter/endpoints.ts'
import { eventHandlers } from './event/endpoints.ts'
import type { Handlers } from './http/handler.ts'
import { jobsHandlers } from './jobs/endpoints.ts'
import { messageHandlers } from './message/endpoints.ts'
import { placeHandlers } from './place/endpoints.ts'
import { serviceHandlers } from './service/endpoints.ts'
import { signupHandlers } from './signup/endpoints.ts'
import { tradeUnionHandlers } from './trade-union/endpoints.ts'

/**
 * The handler of each endpoint: one call of the database, or a module that is imported at the first request, so that a
 * cold start imports none. A missing handler does not compile.
 */
export const handlers: Handlers = {
  ...jobsHandlers,
  ...accountHandlers,
  ...tradeUnionHandlers,
  ...placeHandlers,
  ...eventHandlers,
  ...serviceHandlers,
  ...messageHandlers,
  ...applicationHandlers,
  ...signupHandlers,
  ...doorHandlers,
  ...encounterHandlers,
  ...deskHandlers,
}
