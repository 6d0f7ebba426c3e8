import { applicationDetailSchema } from '#shared/application/application-shapes.ts'
import type { Handler } from '../http/handler.ts'

/** The database locks and decides. The open items are read first, because only the form can check them. */
export const supplementApplication: Handler<'supplementApplication'> = async (
  { params, body },
  { database },
) => {
  const { prepareSupplement } = await import('./submissions/prepare-supplement.ts')
  const { reference } = params
  const application = await database.ask('get_application', { reference }, applicationDetailSchema)
  const supplement = await prepareSupplement(application, body.clientToken, body.answers, database)
  return database.call('supplement_application', { reference, supplement })
}
