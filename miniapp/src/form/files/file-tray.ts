import type { Passage, PendingFile, TrayFile } from './tray-file.ts'

/**
 * The files of all slots of an open form that are not uploaded yet. They are sent one at a time, because a weak network
 * carries one.
 */
export type FileTray = {
  list(slot: string): readonly TrayFile[]
  /** The files that count as answers already: all that have not been refused for good. */
  toSend(): readonly TrayFile[]
  /** The files that the server refused for good. Nothing waits for them. */
  refused(): readonly TrayFile[]
  add(files: readonly PendingFile[]): void
  /** Sends a failed file again. */
  retry(id: string): void
  remove(id: string): void
  /** Sends all waiting files: the worker has come back, has signed in, or has a network again. */
  resume(): void
  subscribe(listener: () => void): () => void
}

type Options = {
  pending: readonly PendingFile[]
  /** The files that still have to be sent, to be kept with the draft. */
  onChange: (pending: readonly PendingFile[]) => void
  /**
   * @throws when the file did not arrive. Its message is shown at the file.
   */
  send: (file: PendingFile, onProgress: (percent: number) => void) => Promise<void>
  /** The file is on the server and becomes an answer. */
  onSent: (file: PendingFile) => void
  messageOf: (failure: unknown) => string
  /** Sending this very file again is useless. */
  isRefused: (failure: unknown) => boolean
  /** Finds the files of an earlier run of the app before the first of them is sent. Files that are gone are left out. */
  restore: (pending: readonly PendingFile[]) => Promise<readonly PendingFile[]>
}

const waiting: Passage = { state: 'waiting' }

export function createFileTray(options: Options): FileTray {
  const { pending, onChange, send, onSent, messageOf, isRefused } = options
  let files: readonly TrayFile[] = pending.map((file) => ({ ...file, ...waiting }))
  let isSending = false
  const listeners = new Set<() => void>()

  const set = (next: readonly TrayFile[]) => {
    const isOther = next.length !== files.length
    files = next
    if (isOther) onChange(files.map(toPending))
    for (const listener of listeners) listener()
  }
  const pass = (id: string, passage: Passage) =>
    set(files.map((file) => (file.id === id ? { ...toPending(file), ...passage } : file)))

  const isEarlier = ({ id }: PendingFile) => pending.some((file) => file.id === id)
  const ready = options.restore(pending).then((restored) => {
    if (pending.length > 0)
      set(files.flatMap((file) => (isEarlier(file) ? relocate(file, restored) : [file])))
  })

  async function sendNext(): Promise<void> {
    await ready
    const next = files.find(({ state }) => state === 'waiting')
    if (isSending || !next) return
    isSending = true
    const file = toPending(next)
    pass(file.id, { state: 'sending', percent: 0 })
    const isStillWanted = () => files.some(({ id }) => id === file.id)
    try {
      await send(file, (percent) => isStillWanted() && pass(file.id, { state: 'sending', percent }))
      if (isStillWanted()) {
        set(files.filter(({ id }) => id !== file.id))
        onSent(file)
      }
    } catch (failure) {
      pass(file.id, { state: 'failed', message: messageOf(failure), isRefused: isRefused(failure) })
    }
    isSending = false
    await sendNext()
  }

  return {
    list: (slot) => files.filter((file) => file.slot === slot),
    toSend: () => files.filter((file) => !isRefusedFile(file)),
    refused: () => files.filter(isRefusedFile),
    add(added) {
      set([...files, ...added.map((file) => ({ ...file, ...waiting }))])
      void sendNext()
    },
    retry(id) {
      pass(id, waiting)
      void sendNext()
    },
    remove: (id) => set(files.filter((file) => file.id !== id)),
    resume() {
      set(
        files.map((file) =>
          file.state === 'failed' && !isRefusedFile(file) ? { ...toPending(file), ...waiting } : file,
        ),
      )
      void sendNext()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Whether the server will never take this file. */
export const isRefusedFile = (file: TrayFile) => file.state === 'failed' && file.isRefused

/** A file with the path where its bytes were found; undefined when they are gone. */
function relocate(file: TrayFile, restored: readonly PendingFile[]): readonly TrayFile[] {
  const found = restored.find(({ id }) => id === file.id)
  return found ? [{ ...file, path: found.path }] : []
}

const toPending = ({ id, slot, name, mimeType, byteSize, path, copyOf }: PendingFile): PendingFile => ({
  id,
  slot,
  name,
  mimeType,
  byteSize,
  path,
  copyOf,
})
