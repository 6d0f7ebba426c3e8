import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { kept } from '../places.ts'
import type { Slice } from './slices.ts'

/** What Stryker found in a slice, with the place and the kind of each change that no test has noticed. */
export type SliceResult = { noticed: number; tried: number; survivors: string[] }

/** The part of a mutation-testing report that is read here. */
type Report = {
  files: Record<
    string,
    {
      mutants: {
        status: string
        mutatorName: string
        replacement?: string
        location: { start: { line: number } }
      }[]
    }
  >
}

const fileOf = ({ part, key }: Slice) => path.join(kept, 'code', part.name, `${key}.json`)

export const readSlice = (slice: Slice): SliceResult | undefined =>
  existsSync(fileOf(slice)) ? JSON.parse(readFileSync(fileOf(slice), 'utf8')) : undefined

export function keepSlice(slice: Slice, result: SliceResult): void {
  mkdirSync(path.dirname(fileOf(slice)), { recursive: true })
  writeFileSync(fileOf(slice), `${JSON.stringify(result, null, 2)}\n`)
}

/** A change that no test reaches counts as one that survived. A change that does not compile or was left out counts not. */
export function readReport(text: string): SliceResult {
  const { files }: Report = JSON.parse(text)
  const mutants = Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants.map((mutant) => ({ ...mutant, file })),
  )
  const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout')
  const survived = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  return {
    noticed: noticed.length,
    tried: noticed.length + survived.length,
    survivors: survived.map(
      ({ file, location, mutatorName, replacement = '' }) =>
        `${file}:${location.start.line} ${mutatorName} ${replacement}`,
    ),
  }
}
