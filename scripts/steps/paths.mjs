import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
export const testsFolder = path.join(root, 'tests')
export const mutationsFolder = path.join(testsFolder, 'mutations')

const system = process.platform === 'win32' ? 'win' : process.platform
const prefix = system === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'

/** Node 24 as npm installs it for this computer (`optionalDependencies`), whatever Node started this process. */
export const node24 = path.join(
  root,
  `node_modules/${prefix}-${system}-${process.arch}/bin`,
  system === 'win' ? 'node.exe' : 'node',
)

/** The folder of shared/provinces that everything is built and run with. */
const province = process.env.PROVINCE ?? 'anhui'
export const provinceFolder = path.join(root, 'shared/provinces', province)

/** The condition in package.json that makes `#province/` a folder for Node. Its default is Anhui's. */
export const provinceCondition = (name) => `province-${name}`

/**
 * The environment of child processes: our Node 24 and our tools first in the PATH, and no telemetry. With the folder of
 * the province that was named, here or in PROVINCE.
 */
export const childVariables = (name = process.env.PROVINCE) => ({
  ...process.env,
  ...(name && {
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --conditions=${provinceCondition(name)}`,
  }),
  PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
  DO_NOT_TRACK: '1',
  LITE_TELEMETRY: '0',
  VERCEL_TELEMETRY_DISABLED: '1',
})
