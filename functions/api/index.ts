import { createApp } from '../app.ts'
import { createProductionEnvironment } from '../production-environment.ts'
import { createRuntime } from '../runtime.ts'

const app = createApp(createRuntime(createProductionEnvironment(process.env)))

/** Vercel's entry: one function for the whole API. */
export default { fetch: (request: Request) => app.fetch(request) }
