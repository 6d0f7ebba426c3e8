import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { node24, root } from '../steps/paths.mjs'
import { runStep } from '../steps/run-step.mjs'
import { Stop } from '../steps/stop.mjs'
import { compileWeapp } from './compile-weapp.mjs'
import { readUploadPlan } from './upload-plan.mjs'
import { weappBuild as build, loadUploader } from './uploader.mjs'

/** Builds, shows, and with `--send` compiles as WeChat does and sends. `--built` takes dist/weapp as it is. */
export async function uploadWeapp(variables, words) {
  const { version: packageVersion } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const plan = readUploadPlan(variables, packageVersion)
  if (!words.includes('--built'))
    await runStep(
      'Building the mini-program',
      node24,
      [path.join(root, 'scripts/build-miniapp.mjs'), 'weapp', '--production'],
      {
        env: { WANGONG_API_BASE: plan.apiBase },
      },
    )
  console.log(describe(plan))
  if (!words.includes('--send')) {
    console.log('Nothing was sent: npm run upload:weapp -- --send sends it.')
    return 0
  }
  const { files } = await compileWeapp()
  console.log(`✓ WeChat’s compiler takes it: ${files.length} files.`)
  await send(plan)
  console.log(
    `✓ ${plan.version} was sent: WeChat’s console shows it under 版本管理, 开发版本. Try it on a phone, then submit it.`,
  )
  return 0
}

function describe({ appId, apiBase, version, robot, description }) {
  if (!existsSync(path.join(build, 'app.json')))
    throw new Stop('There is no build in dist/weapp: run npm run upload:weapp without --built.')
  const files = readdirSync(build, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const bytes = files.reduce(
    (sum, file) => sum + statSync(path.join(file.parentPath ?? file.path, file.name)).size,
    0,
  )
  return [
    `To WeChat would go: ${files.length} files of dist/weapp, ${Math.round(bytes / 1024)} KB`,
    `  mini-program  ${appId}`,
    `  version       ${version}, as robot ${robot}`,
    `  description   ${description}`,
    `  it talks to   ${apiBase}`,
  ].join('\n')
}

async function send({ appId, version, robot, description, keyFile }) {
  const ci = await loadUploader()
  const project = new ci.Project({
    appid: appId,
    type: 'miniProgram',
    projectPath: build,
    privateKeyPath: keyFile,
    ignores: ['node_modules/**/*'],
  })
  try {
    // What Taro has built is compiled and small already.
    const setting = { es6: false, es7: false, minify: false }
    await ci.upload({ project, version, desc: description, robot, setting, onProgressUpdate: () => {} })
  } catch (error) {
    throw new Stop(
      `WeChat did not take it: ${error.message}. "invalid ip" means that this computer is missing in 开发设置, IP白名单.`,
    )
  }
}
