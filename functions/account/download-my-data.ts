import type { Handler } from '../http/handler.ts'
import { myDataSchema } from './personal-data/my-data.ts'

/** The worker's own data only: the database reads it as the worker. */
export const downloadMyData: Handler<'downloadMyData'> = async ({ query }, { database, runtime }) => {
  const data = await database.ask('get_my_data', {}, myDataSchema)
  const { personalDataResponse } = await import('./personal-data/personal-data-response.ts')
  return personalDataResponse(data, query.format, runtime.environment.now())
}
