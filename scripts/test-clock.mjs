// npm run test:clock [-- <paths>]: the tests at moments when hours and dates have caused faults before.
import { testAtMoments } from './steps/moved-clock.mjs'

await testAtMoments(process.argv.slice(2))
