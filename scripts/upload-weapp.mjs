// npm run upload:weapp: builds the mini-program, shows what would be sent to WeChat, and with `-- --send` sends it, as WeChat's own
// miniprogram-ci does from a console. The version then waits under 版本管理 in WeChat's console.
import { checkNodeVersion } from './preflight.mjs'

checkNodeVersion()
const { uploadWeapp } = await import('./upload/upload-weapp.mjs')
const { runScript } = await import('./steps/stop.mjs')
await runScript(() => uploadWeapp(process.env, process.argv.slice(2)))
