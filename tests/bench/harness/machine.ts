import { availableParallelism, cpus } from 'node:os'
import { startPostgres } from '../../support/database/postgres.ts'

/** Where and when the rows were measured. */
export type Machine = { cores: number; processor: string; node: string; postgres: string; date: string }

/** PostgreSQL is asked for its settings: with fsync off every rate would differ. */
export async function describeMachine(): Promise<Machine> {
  const { server, stop } = await startPostgres({ isMigrated: false })
  try {
    const [row] = await server.superuser<{ words: string }[]>`
      select format('%s, fsync %s, synchronous_commit %s, wal_sync_method %s', current_setting('server_version'),
        current_setting('fsync'), current_setting('synchronous_commit'), current_setting('wal_sync_method')) as words`
    return {
      cores: availableParallelism(),
      processor: cpus()[0]?.model ?? '',
      node: process.version,
      postgres: row?.words ?? '',
      date: new Date().toISOString(),
    }
  } finally {
    await stop()
  }
}

/** One line for the head of a table. */
export const machineWords = ({ cores, processor, node, postgres, date }: Machine): string =>
  `${date.slice(0, 10)}, ${cores} cores (${processor}), Node ${node.slice(1)}, PostgreSQL ${postgres}`
