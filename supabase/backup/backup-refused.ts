import { DataFolderError } from '../embedded/data-folder-error.ts'

/** A backup or restore that cannot go on. `message` is one sentence that says what to do. */
export class BackupRefused extends Error {
  override name = 'BackupRefused'
}

/** The sentence of a refusal, or the whole of another error. */
export function explainFailure(error: unknown): string {
  if (error instanceof BackupRefused || error instanceof DataFolderError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
