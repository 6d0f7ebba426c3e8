import { families, isFamily } from '../families.ts'

/** A process of its own for bench.ts: measures one family, so that none finds another's warm engine, and sends the rows. */
const [family = '', quick] = process.argv.slice(2)
if (!isFamily(family)) throw new Error(`there is no ${family}`)
const { measure } = await families[family].load()
process.send?.(await measure({ isQuick: quick === '--quick' }))
