import { createRequire } from 'node:module'
import { formatTypes } from './format-types.ts'

// A tool for developers, installed with the tests.
const requireFromTests = createRequire(new URL('../../tests/package.json', import.meta.url))

/** The TypeScript types of schema api as `supabase gen types` writes them, made by the CLI's own generator. */
export async function writeFunctionTypes({ query }) {
  const { introspect } = requireFromTests('@supabase/postgrest-typegen/introspection')
  const { generateTypescript, sortGeneratorMetadata } = requireFromTests(
    '@supabase/postgrest-typegen/generation',
  )
  const metadata = await introspect(
    { query: async (sql) => ({ rows: await query(sql) }) },
    { includedSchemas: ['api'] },
  )
  const types = await generateTypescript(sortGeneratorMetadata(metadata), {
    defaultSchema: 'api',
    format: async (text) => formatTypes(text),
  })
  return `// Written from the migrations by npm run db:baseline and db:diff. Do not edit.\n${types}`
}
