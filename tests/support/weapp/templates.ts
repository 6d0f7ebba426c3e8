import vm from 'node:vm'
import type { template } from 'glass-easel'
import { TmplGroup } from 'glass-easel-template-compiler'
import { packageFilesEnding, readPackageFile } from './package-files.ts'

type Templates = Record<string, template.ComponentTemplate>

/**
 * Compiles every template of the package like WeChat's tools. The compiler knows events only as `bind:tap`; WeChat also
 * accepts `bindtap`, which Taro writes.
 */
export function compileTemplates(): Templates {
  const group = new TmplGroup()
  for (const file of packageFilesEnding('.wxs'))
    group.addScript(file.replace(/\.wxs$/, ''), readPackageFile(file))
  for (const file of packageFilesEnding('.wxml')) {
    const source = readPackageFile(file).replace(/ (bind|catch)([a-z]+)="/g, ' $1:$2="')
    group.addTmpl(file.replace(/\.wxml$/, ''), source)
  }
  const generated: Record<string, unknown> = vm.runInThisContext(`(${group.getTmplGenObjectGroups()})`)
  group.free()
  const groupList = generated as template.ComponentTemplate['groupList']
  return Object.fromEntries(
    Object.entries(generated).map(([name, content]) => [
      name,
      { groupList, content } as unknown as template.ComponentTemplate,
    ]),
  )
}
