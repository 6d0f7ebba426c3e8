// Writes supabase/schema.sql and functions/database/types.gen.ts from the migrations. Runs under Node 24 (TypeScript).
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateFiles } from './database/generated-files.mjs'
import { root } from './steps/paths.mjs'

for (const [file, text] of Object.entries(await generateFiles())) writeFileSync(path.join(root, file), text)
