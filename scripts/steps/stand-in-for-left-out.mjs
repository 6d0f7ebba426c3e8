// node --import <this> …: left-out packages can be imported, as Taro does at its start, but not used.
import { registerHooks } from 'node:module'
import { leftOutNames } from './left-out.mjs'

const standIn = new URL('./left-out-package.cjs', import.meta.url).href

registerHooks({
  resolve: (name, context, next) =>
    leftOutNames.has(name)
      ? { url: `${standIn}?${name}`, format: 'commonjs', shortCircuit: true }
      : next(name, context),
})
