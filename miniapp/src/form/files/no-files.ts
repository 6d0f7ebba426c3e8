import type { FileTray } from './file-tray.ts'

const nothing = () => {}

/** A signup asks for no files. */
export const noFiles: FileTray = {
  list: () => [],
  toSend: () => [],
  refused: () => [],
  add: nothing,
  retry: nothing,
  remove: nothing,
  resume: nothing,
  subscribe: () => nothing,
}
