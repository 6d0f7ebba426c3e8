// DATABASE_URL=… npm run places -- file.csv [--publish]: imports a table of places whole, or says which row is wrong.
import { readFile } from 'node:fs/promises'
import { checkNodeVersion } from './preflight.mjs'

checkNodeVersion()
const { decodeTable } = await import('./database/decode-table.ts')
const { default: postgres } = await import('postgres')
const [file, ...options] = process.argv.slice(2)
const address = process.env.DATABASE_URL
if (!file || !address) {
  console.error('用法：DATABASE_URL=… npm run places -- 服务点.csv [--publish]')
  process.exit(1)
}
const sql = postgres(address, { max: 1, onnotice: () => {} })
try {
  const [row] = await sql`
    insert into public.place_imports (content, publishes)
    values (${decodeTable(await readFile(file))}, ${options.includes('--publish')})
    returning outcome, imported_count`
  console.log(row.outcome)
  if (row.imported_count === 0) process.exitCode = 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await sql.end()
}
