import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const weappFolder =
  process.env.WANGONG_WEAPP_FOLDER ?? path.resolve(import.meta.dirname, '../../../dist/weapp')

export interface AppConfig {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string; text: string }[] }
}

const texts = new Map<string, string>()

/** Read from the disk once: WeChat too has the whole package before it starts the app. */
export function readPackageFile(file: string): string {
  const text = texts.get(file) ?? readFileSync(path.join(weappFolder, file), 'utf8')
  texts.set(file, text)
  return text
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

/** Every page with those of subpackages, by its name in WeChat: without slash and extension. */
export function pagePaths(config: AppConfig): string[] {
  const packages = config.subPackages ?? []
  return [...config.pages, ...packages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
}

let files: readonly string[] | undefined

/** Every file of the package, as paths below `dist/weapp`. */
function packageFiles(): readonly string[] {
  files ??= readdirSync(weappFolder, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.split(path.sep).join('/'),
  )
  return files
}

/** The JSON beside a page or a component, `{}` when there is none. */
export function readStaticConfig(component: string): Record<string, unknown> {
  const file = `${component}.json`
  if (!packageFiles().includes(file)) return {}
  const config = readJson(file)
  return typeof config === 'object' && config !== null ? { ...config } : {}
}

/** The files of the package with this ending. */
export const packageFilesEnding = (extension: string): string[] =>
  packageFiles().filter((file) => file.endsWith(extension))
