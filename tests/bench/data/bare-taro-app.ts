import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../..')
const folder = path.join(root, '.cache/bare-taro')

const bareApp = {
  'package.json': '{}',
  'config/index.js': `module.exports = {
  projectName: 'bare', sourceRoot: 'src', outputRoot: 'dist', framework: 'react', designWidth: 750, deviceRatio: { 750: 1 },
  compiler: { type: 'webpack5', prebundle: { enable: false } }, logger: { quiet: true, stats: false },
}`,
  'babel.config.cjs': `module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', hot: false }]] }`,
  'src/app.config.js': `export default { pages: ['pages/index/index'], window: { navigationBarTitleText: 'bare' } }`,
  'src/app.jsx': `export default function App({ children }) { return children }`,
  'src/pages/index/index.jsx': `import { View } from '@tarojs/components'
export default function Index() { return <View>Hello</View> }`,
}

/** Builds Taro's app of one page with one line for WeChat, and returns its folder. */
export function buildBareApp(): string {
  rmSync(folder, { recursive: true, force: true })
  for (const [file, text] of Object.entries(bareApp)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  const taro = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
  const standIn = path.join(root, 'scripts/steps/stand-in-for-left-out.mjs')
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', standIn, taro, 'build', '--type', 'weapp', '--no-check', '--disable-global-config'],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  )
  if (status !== 0) throw new Error(stdout)
  return path.join(folder, 'dist')
}
