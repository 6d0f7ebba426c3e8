import type { Handler } from '../http/handler.ts'

export const remindAboutApplication: Handler<'remindAboutApplication'> = ({ params }, { database }) =>
  database.call('remind_about_application', { reference: params.reference })
