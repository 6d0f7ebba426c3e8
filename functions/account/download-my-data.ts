import type { Handler } from '../http/handler.ts'
import { myDataSchema } from './personal-data/my-data.ts'

/** Returns the caller's own data: the database reads it as that worker. */
export const downloadMyData: Handler<'downloadMyData'> = async ({ query }, { database, runtime }) => {
  const data = await database.ask('get_my_data', {}, myDataSchema)
  const { personalDataResponse } = await import('./personal-data/personal-data-response.ts')
  return personalDataResponse(data, query.format, runtime.environment.now())
}
