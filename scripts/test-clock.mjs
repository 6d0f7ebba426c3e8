// npm run test:clock [-- <paths>]: the tests at moments when hours and days have gone wrong before.
import { testAtMoments } from './steps/moved-clock.mjs'

await testAtMoments(process.argv.slice(2))
