import type { Health } from '#shared/api/health.ts'
import { JsonAnswer } from '../foundation/json-answer.ts'
import type { Handler } from '../http/handler.ts'
import { checkHealth } from '../jobs/check-health.ts'

/** 503 with the same body when the database or the storage is down, so that a balancer and a person both understand. */
export const getHealth: Handler<'getHealth'> = async (_input, { runtime }) => {
  const health: Health = await checkHealth(runtime)
  const isUp = health.database === 'ok' && health.storage === 'ok'
  return new JsonAnswer(health, isUp ? 200 : 503)
}
