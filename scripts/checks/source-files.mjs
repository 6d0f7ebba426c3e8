import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { root } from '../steps/paths.mjs'

/** Every file that git tracks or would track, from the root. Ignored files are left out. */
export function listSourceFiles() {
  const list = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  })
  return list.stdout.split('\0').filter((file) => file !== '' && existsSync(path.join(root, file)))
}
