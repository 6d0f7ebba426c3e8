// npm run bench [-- --quick] [families]: builds what is out of date, then measures every row of docs/performance.md.
import { checkNodeVersion } from './preflight.mjs'

checkNodeVersion()
const { bench } = await import('./steps/run-bench.mjs')
await bench(process.argv.slice(2))
