/** A chosen file that is not on the server yet. `path` is where this phone keeps its bytes. */
export type PendingFile = {
  id: string
  slot: string
  name: string
  mimeType: string
  byteSize: number
  path: string
  /** A paper of an earlier application that the server copies; `path` is empty. */
  copyOf?: string
}

/** The state of a pending file: waiting, being uploaded (in per cent), or refused for now or for good, with a sentence. */
export type Passage =
  | { state: 'waiting' }
  | { state: 'sending'; percent: number }
  | { state: 'failed'; message: string; isRefused: boolean }

export type TrayFile = PendingFile & Passage
