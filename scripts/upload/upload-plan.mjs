import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Stop } from '../steps/stop.mjs'

/**
 * What an upload needs, from the environment. Throws a `Stop` with one sentence about the first value that is missing or cannot be
 * right, before anything is built or sent.
 */
export function readUploadPlan(variables, packageVersion) {
  const appId = variables.WECHAT_APP_ID?.trim()
  if (!appId) throw new Stop('WECHAT_APP_ID is not set: WeChat’s console shows it under 开发管理.')
  if (!/^wx[0-9a-f]{16}$/.test(appId))
    throw new Stop(`WECHAT_APP_ID is "${appId}", which is no mini-program: it is wx and 16 characters.`)
  const apiBase = variables.WANGONG_API_BASE?.trim()
  if (!apiBase)
    throw new Stop('WANGONG_API_BASE is not set: the phone has to know the address of the functions.')
  if (!/^https:\/\/[\w.-]+$/.test(apiBase) || /^https:\/\/(localhost|127\.)/.test(apiBase))
    throw new Stop(
      `WANGONG_API_BASE is "${apiBase}": WeChat takes an https address of your own domain, without a path.`,
    )
  const version = variables.WEAPP_VERSION?.trim() || packageVersion
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Stop(`WEAPP_VERSION is "${version}": write it as 1.2.3.`)
  const robot = Number(variables.WEAPP_ROBOT || 1)
  if (!Number.isInteger(robot) || robot < 1 || robot > 30)
    throw new Stop(`WEAPP_ROBOT is "${variables.WEAPP_ROBOT}": WeChat has the robots 1 to 30.`)
  return {
    appId,
    apiBase,
    version,
    robot,
    description: (variables.WEAPP_DESCRIPTION?.trim() || `版本 ${version}`).slice(0, 200),
    keyFile: readKeyFile(variables.WECHAT_UPLOAD_KEY?.trim()),
  }
}

/** The path of the key, when a key is there. The key itself stays in its file. */
function readKeyFile(file) {
  if (!file)
    throw new Stop(
      'WECHAT_UPLOAD_KEY is not set: it is the path of the key that WeChat’s console makes under 开发设置, 小程序代码上传.',
    )
  try {
    createPrivateKey(readFileSync(file))
    return file
  } catch (error) {
    throw new Stop(
      error.code === 'ENOENT'
        ? `WECHAT_UPLOAD_KEY is "${file}", and there is no such file.`
        : `WECHAT_UPLOAD_KEY is "${file}", which holds no private key: take the file as WeChat’s console gave it.`,
    )
  }
}
