import { writeFunctionTypes } from './function-types.mjs'
import { withMigratedDatabase } from './migrated-database.mjs'
import { drawSchema } from './schema-picture.mjs'

/** What is committed of the database beside its migrations: path → text as it should be. */
export const generateFiles = () =>
  withMigratedDatabase(async (database) => ({
    'supabase/schema.sql': await drawSchema(database),
    'functions/database/types.gen.ts': await writeFunctionTypes(database),
  }))
