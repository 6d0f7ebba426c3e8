import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { root } from '../steps/paths.mjs'
import { runStep } from '../steps/run-step.mjs'

/** WeChat's own uploader and compiler. It has hundreds of packages, so only who uploads or compiles installs it. */
const uploader = 'miniprogram-ci@2.1.42'
const folder = path.join(root, '.cache/miniprogram-ci')

/** What Taro has built. */
export const weappBuild = path.join(root, 'dist/weapp')

/** WeChat's package, installed at its first use. */
export async function loadUploader() {
  const manifest = path.join(folder, 'package.json')
  if (!existsSync(path.join(folder, 'node_modules/miniprogram-ci'))) {
    mkdirSync(folder, { recursive: true })
    await runStep('Installing WeChat’s uploader', 'npm', [
      'install',
      '--prefix',
      folder,
      '--no-audit',
      '--no-fund',
      uploader,
    ])
  }
  return createRequire(manifest)('miniprogram-ci')
}
