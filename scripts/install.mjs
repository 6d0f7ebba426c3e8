// Installs the app's packages when they are missing or older than the lock file (Vercel's install command).
import { installApp } from './steps/install.mjs'
import { runScript } from './steps/stop.mjs'

await runScript(installApp)
