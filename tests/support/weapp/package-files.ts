import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const weappFolder =
  process.env.WANGONG_WEAPP_FOLDER ?? path.resolve(import.meta.dirname, '../../../dist/weapp')

export interface AppConfig {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string; text: string }[] }
}

export function readPackageFile(file: string): string {
  return readFileSync(path.join(weappFolder, file), 'utf8')
}

function readJson(file: string): unknown {
  return JSON.parse(readPackageFile(file))
}

export function readAppConfig(): AppConfig {
  if (!existsSync(path.join(weappFolder, 'app.json'))) {
    throw new Error('dist/weapp is not built: run npm run build:weapp first.')
  }
  const config = readJson('app.json')
  if (!isAppConfig(config)) throw new Error('dist/weapp/app.json lists no pages.')
  return config
}

function isAppConfig(value: unknown): value is AppConfig {
  return typeof value === 'object' && value !== null && 'pages' in value && Array.isArray(value.pages)
}

/** Every page, those of the subpackages included, as WeChat names it: without slash and extension. */
export function pagePaths(config: AppConfig): string[] {
  const packages = config.subPackages ?? []
  return [...config.pages, ...packages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
}

/** The JSON beside a page or a component, `{}` when there is none. */
export function readStaticConfig(component: string): Record<string, unknown> {
  const file = `${component}.json`
  if (!existsSync(path.join(weappFolder, file))) return {}
  const config = readJson(file)
  return typeof config === 'object' && config !== null ? { ...config } : {}
}

/** The files of the package that end like this, as paths below `dist/weapp`. */
export function packageFilesEnding(extension: string): string[] {
  return readdirSync(weappFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .map((file) => file.split(path.sep).join('/'))
}
