import type { Handler } from '../http/handler.ts'

export const getSignInWays: Handler<'getSignInWays'> = async (_input, { runtime }) => ({
  hasSms: runtime.environment.sms !== undefined,
})
