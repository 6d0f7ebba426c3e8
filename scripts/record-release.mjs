// node_modules/.bin/node scripts/record-release.mjs v1.0.0: writes the migrations of a release into
// supabase/released.json and keeps data as its functions write them. After that neither changes. Commit, then tag that
// commit with the name.
import { recordRelease } from './database/released-migrations.mjs'
import { root } from './steps/paths.mjs'

const [name, folder = root] = process.argv.slice(2)
try {
  const { migrations } = recordRelease(folder, name)
  console.log(
    `${name}: ${Object.keys(migrations).length} migrations, with the data of tests/database/releases/${name}.sql.`,
  )
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
