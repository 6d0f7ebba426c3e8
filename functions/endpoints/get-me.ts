import type { Handler } from '../http/handler.ts'

export const getMe: Handler<'getMe'> = (_input, { database }) => database.call('get_me', {})
