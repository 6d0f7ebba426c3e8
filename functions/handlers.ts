import { accountHandlers } from './account/endpoints.ts'
import { applicationHandlers } from './application/endpoints.ts'
import { doorHandlers } from './door/endpoints.ts'
import { encounterHandlers } from './encounter/endpoints.ts'
import { eventHandlers } from './event/endpoints.ts'
import type { Handlers } from './http/handler.ts'
import { jobsHandlers } from './jobs/endpoints.ts'
import { messageHandlers } from './message/endpoints.ts'
import { serviceHandlers } from './service/endpoints.ts'
import { signupHandlers } from './signup/endpoints.ts'
import { tradeUnionHandlers } from './trade-union/endpoints.ts'

/**
 * How each endpoint is answered: by one call of the database, or by a handler that is read when the endpoint is first
 * called, so that a cold start reads none. A missing one does not compile.
 */
export const handlers: Handlers = {
  ...jobsHandlers,
  ...accountHandlers,
  ...tradeUnionHandlers,
  ...eventHandlers,
  ...serviceHandlers,
  ...messageHandlers,
  ...applicationHandlers,
  ...signupHandlers,
  ...doorHandlers,
  ...encounterHandlers,
}
