import { myDataSchema } from '../account/personal-data/my-data.ts'
import type { Handler } from '../http/handler.ts'

/** The worker's own data only: the database reads it as the worker. */
export const downloadMyData: Handler<'downloadMyData'> = async ({ query }, { database, runtime }) => {
  const data = await database.ask('get_my_data', {}, myDataSchema)
  const { personalDataResponse } = await import('../account/personal-data/personal-data-response.ts')
  return personalDataResponse(data, query.format, runtime.environment.now())
}
