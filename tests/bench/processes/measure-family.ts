import { families, isFamily } from '../families.ts'

/**
 * A process for bench.ts: measures one family, so that none finds an engine that another has warmed up, and sends the
 * rows.
 */
const [family = '', quick] = process.argv.slice(2)
if (!isFamily(family)) throw new Error(`there is no ${family}`)
const { measure } = await families[family].load()
const rows = await measure({ isQuick: quick === '--quick' })
// The library that starts PostgreSQL listens for messages, and nobody would ever say that there are no more of them.
process.send?.(rows, () => process.exit())
