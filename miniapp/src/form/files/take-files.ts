import { keptFileName } from '#shared/form/file-name.ts'
import { keepFile } from '../../lib/kept-file.ts'
import { createUuid } from '../../lib/uuid.ts'
import { chooseFiles } from './choose-files.ts'
import type { PendingFile } from './tray-file.ts'

/** The result of choosing files: those that can be sent, and a sentence about the others. */
export type Taken = { files: readonly PendingFile[]; refusal?: string }

/** A browser loads what looks into files only when a form asks for some. WeChat has it in the package. */
const loadPreparing =
  process.env.TARO_ENV === 'h5'
    ? () => import('./prepare-file.ts')
    : () => import(/* webpackMode: "eager" */ './prepare-file.ts')

/** Loads it ahead, so that files can be chosen without a network too. */
export function prepareToTakeFiles(): void {
  loadPreparing().catch(() => {})
}

/**
 * Lets the worker choose up to `room` files for a slot, compresses them, which may take a while, and keeps them. A photo of one side of
 * a card is named for it.
 */
export async function takeFiles(
  slot: string,
  room: number,
  onChosen: () => void,
  side?: string,
): Promise<Taken> {
  const chosen = await chooseFiles(room)
  onChosen()
  const preparing = await loadPreparing().catch(() => undefined)
  if (!preparing) return { files: [], refusal: '网络不通，没有加进来，请联网后再选一次' }
  const nameOf = (name: string) => (side && chosen.length === 1 ? `${side}${endingOf(name)}` : name)
  const files: PendingFile[] = []
  let refusal: string | undefined
  for (const file of chosen.slice(0, room)) {
    const prepared = await preparing.prepareFile(file)
    if (typeof prepared === 'string') {
      refusal = prepared
      continue
    }
    const id = createUuid()
    const path = await keepFile(id, prepared.path)
    files.push({ ...prepared, id, slot, path, name: keptFileName(nameOf(prepared.name)) })
  }
  const excess = chosen.length - room
  if (excess > 0) refusal = `多选了 ${excess} 张，没有加进来`
  return { files, ...(refusal === undefined ? {} : { refusal }) }
}

/** .jpg; empty for a name without an ending. */
const endingOf = (name: string) => /\.\w{1,5}$/.exec(name)?.[0] ?? ''
