import { execFileSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const biome = path.join(root, 'tests/node_modules/@biomejs/biome/bin/biome')

/** Generated TypeScript in this project's format, so that the output of two generators can be compared. */
export const formatTypes = (typeScript: string): string =>
  execFileSync(process.execPath, [biome, 'format', '--stdin-file-path=generated.ts'], {
    cwd: root,
    input: typeScript,
    encoding: 'utf8',
  })
