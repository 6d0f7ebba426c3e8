import type { Handler } from '../http/handler.ts'

/** The link is the permission: its owner was an organizer then, and the database checks that again now. */
export const downloadExport: Handler<'downloadExport'> = async ({ params }, { database, runtime }) => {
  const [{ exportResponse }, { redeemedSchema }] = await Promise.all([
    import('./export-response.ts'),
    import('./export/asked-export.ts'),
  ])
  const redeemed = await database.ask('redeem_export', { token: params.token }, redeemedSchema)
  return exportResponse(runtime, redeemed)
}
