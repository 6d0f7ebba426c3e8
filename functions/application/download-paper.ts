import { applicationDetailSchema } from '#shared/application/application-shapes.ts'
import type { Handler } from '../http/handler.ts'

/** Only the worker's own application: the database refuses all others before anything is drawn. */
export const downloadPaper: Handler<'downloadPaper'> = async ({ params }, { database, runtime }) => {
  const { reference } = params
  const application = await database.ask('get_application', { reference }, applicationDetailSchema)
  const { paperResponse } = await import('./paper/paper-response.ts')
  return paperResponse(application, runtime.environment.now())
}
