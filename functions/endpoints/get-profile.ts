import type { Handler } from '../http/handler.ts'

export const getProfile: Handler<'getProfile'> = (_input, { database }) => database.call('get_profile', {})
