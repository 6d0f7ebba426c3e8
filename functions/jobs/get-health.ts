import { JsonAnswer } from '../foundation/json-answer.ts'
import type { Handler } from '../http/handler.ts'
import { checkHealth, isHealthy } from './check-health.ts'

/** Answers 503 with the same body when a part fails, for load balancers and for people. */
export const getHealth: Handler<'getHealth'> = async (_input, { runtime }) => {
  const health = await runtime.health.get('', () => checkHealth(runtime))
  return new JsonAnswer(health, isHealthy(health) ? 200 : 503)
}
