import type { Readable } from 'node:stream'
import type { SqlRunner } from '../embedded/migrations.ts'

/** A database that rows are copied from or into, by its owner and in one session. */
export type CopiedDatabase = SqlRunner & {
  /** The rows of `copy … to stdout`. */
  copyOut: (statement: string) => Promise<Readable>
  /** Runs `copy … from stdin` with these rows. */
  copyIn: (statement: string, rows: Readable) => Promise<void>
  close: () => Promise<void>
}

/** Settings under which every PostgreSQL writes a value in the same way, and reads what was written so. */
export const plainSettings =
  "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set extra_float_digits = 1; set bytea_output = 'hex'; set client_encoding = 'UTF8'; set statement_timeout = 0"
