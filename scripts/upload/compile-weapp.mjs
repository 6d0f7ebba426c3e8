import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadUploader, weappBuild } from './uploader.mjs'

/** What WeChat's console says of an account like ours: 2 MB in each package and 30 MB in all. The uploader asks WeChat for it. */
const account = {
  appType: 0,
  isSandbox: false,
  released: false,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 30,
    NavigateMiniprogramLimit: 10,
    MinTabbarCount: 2,
    MaxTabbarCount: 5,
    MaxCustomTabbarCount: 5,
    MaxTabbarIconSize: 40,
  },
}

/**
 * Puts `dist/weapp` through WeChat's own compiler, on this computer and without an account: no real key is needed. Answers the names of
 * the files that would go to WeChat and the bytes of their archive. Throws what the compiler refuses.
 */
export async function compileWeapp() {
  const ci = await loadUploader()
  const folder = mkdtempSync(path.join(tmpdir(), 'wangong-compile-'))
  try {
    const key = path.join(folder, 'nobody.key')
    const encoding = { type: 'pkcs1', format: 'pem' }
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: encoding,
      publicKeyEncoding: encoding,
    })
    writeFileSync(key, privateKey, { mode: 0o600 })
    const project = new ci.Project({
      appid: 'wx0000000000000000',
      type: 'miniProgram',
      projectPath: weappBuild,
      privateKeyPath: key,
      ignores: ['node_modules/**/*'],
    })
    project.attr = async () => account
    const archive = path.join(folder, 'weapp.zip')
    const files = await ci.getCompiledResult(
      {
        project,
        version: '0.0.0',
        setting: { es6: true, es7: true, minify: true },
        onProgressUpdate: () => {},
      },
      archive,
    )
    return { files: Object.keys(files), bytes: statSync(archive).size }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
