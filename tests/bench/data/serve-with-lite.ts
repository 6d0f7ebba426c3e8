import { App, getAuthSchemaSql } from '@supabase/lite'
import { createPostgresConnection } from '@supabase/lite/postgres'
import { listen } from '../../../functions/http/listen.ts'
import { makeSecrets } from '../../../supabase/embedded/secrets.ts'
import { signToken } from '../../../supabase/embedded/sign-token.ts'

/** The schema `api` of a migrated PostgreSQL as a hosted project serves it, on a port the system picks. */
export async function serveWithLite(databaseUrl: string): Promise<{
  /** What the functions need to know, made-up WeChat settings included. */
  environment: Record<string, string>
  close: () => Promise<void>
}> {
  const { jwtSecret, sessionSecret } = makeSecrets()
  const connection = createPostgresConnection({ url: databaseUrl })
  Object.assign(connection, { rlsState: 'active' })
  const app = new App({
    connection,
    auth: { enabled: true, jwt_secret: jwtSecret, enable_signup: false },
    api: { enabled: true, schemas: ['api'] },
    studio: { enabled: false },
  })
  await app.init()
  await connection.driver.unsafe(getAuthSchemaSql())
  const server = await listen(app, 0)
  return {
    environment: {
      SUPABASE_URL: `http://127.0.0.1:${server.port}`,
      SUPABASE_ANON_KEY: await signToken({ role: 'anon' }, jwtSecret),
      SUPABASE_SERVICE_ROLE_KEY: await signToken({ role: 'service_role' }, jwtSecret),
      SUPABASE_JWT_SECRET: jwtSecret,
      SESSION_SECRET: sessionSecret,
      CHOICE_SECRET: crypto.randomUUID(),
      JOBS_SECRET: crypto.randomUUID() + crypto.randomUUID(),
      WECHAT_APP_ID: 'wx-load',
      WECHAT_APP_SECRET: 'none',
    },
    close: async () => {
      await server.close()
      await connection.close()
    },
  }
}
