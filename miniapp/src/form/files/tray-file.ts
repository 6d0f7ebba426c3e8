/** A file that was chosen and is not on the server yet; `path` is where this phone keeps its bytes. */
export type PendingFile = {
  id: string
  slot: string
  name: string
  mimeType: string
  byteSize: number
  path: string
}

/** How far a pending file has come: in line, on its way (in per cent), or not taken, for now or for good, with a sentence. */
export type Passage =
  | { state: 'waiting' }
  | { state: 'sending'; percent: number }
  | { state: 'failed'; message: string; isRefused: boolean }

export type TrayFile = PendingFile & Passage
