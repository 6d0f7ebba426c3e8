import path from 'node:path'
import vm from 'node:vm'
import { readPackageFile } from './package-files.ts'

type Loader = (file: string) => unknown

/**
 * A JavaScript world like a mini-program's: no document, no window, no fetch, and no code from strings (`eval` and `new
 * Function` throw). Returns a function that loads a file of the package into it, once.
 */
export function createScriptContext(globals: Record<string, unknown>): { context: vm.Context; load: Loader } {
  const context = vm.createContext(
    { console, ...globals, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask },
    { codeGeneration: { strings: false, wasm: false } },
  )
  vm.runInContext('this.global = this', context)
  const loaded = new Map<string, { exports: unknown }>()

  const load: Loader = (file) => {
    const known = loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    loaded.set(file, module)
    const factory: unknown = vm.runInContext(
      `(function (require, module, exports) {${readPackageFile(file)}\n})`,
      context,
      { filename: file },
    )
    if (typeof factory !== 'function') throw new Error(`${file} is no script.`)
    const requireBeside = (name: string) =>
      load(`${path.posix.join(path.posix.dirname(file), name).replace(/\.js$/, '')}.js`)
    factory(requireBeside, module, module.exports)
    return module.exports
  }
  return { context, load }
}
