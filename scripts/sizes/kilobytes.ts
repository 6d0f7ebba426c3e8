import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** All files below a folder, with the folder. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(file).isFile())

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** Together, as they are on the disk. */
export const kilobytes = (files: readonly string[]): number =>
  sum(files.map((file) => statSync(file).size)) / 1024

/** Together, each compressed by itself. */
export const gzipKilobytes = (files: readonly string[]): number =>
  sum(files.map((file) => gzipSync(readFileSync(file)).length)) / 1024
