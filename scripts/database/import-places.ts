import { readFile } from 'node:fs/promises'
import postgres from 'postgres'
import * as z from '#shared/zod.ts'
import { decodeTable } from './decode-table.ts'

/** npm run places: imports a file of places whole as the login of DATABASE_URL, or says which row is wrong. */
const importedSchema = z.array(z.object({ outcome: z.string(), imported_count: z.int() }))
const [file, ...options] = process.argv.slice(2)
const address = process.env.DATABASE_URL

if (!file || !address) {
  process.stderr.write('用法：DATABASE_URL=… npm run places -- 服务点.csv [--publish]\n')
  process.exitCode = 1
} else {
  const sql = postgres(address, { max: 1, onnotice: () => {} })
  try {
    const rows = await sql`
      insert into public.place_imports (content, publishes)
      values (${decodeTable(await readFile(file))}, ${options.includes('--publish')})
      returning outcome, imported_count`
    for (const { outcome, imported_count } of z.parse(importedSchema, [...rows])) {
      process.stdout.write(`${outcome}\n`)
      if (imported_count === 0) process.exitCode = 1
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  } finally {
    await sql.end()
  }
}
