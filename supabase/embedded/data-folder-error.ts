import { codeOf, hasCode, isOutOfSpace } from './disk.ts'

/** Why a data folder cannot be used. */
export type DataFolderProblem =
  | 'full'
  | 'unwritable'
  | 'in-use'
  | 'foreign'
  | 'broken'
  | 'other-postgres'
  | 'newer'
  | 'edited'

// The safe advice first. None of it says to erase data that may be intact.
const sentences: Record<DataFolderProblem, (folder: string, code: string) => string> = {
  full: (folder) =>
    `数据文件夹 ${folder} 所在的磁盘满了（剩余不到 64 MB），数据没有动：请先腾出空间，再启动。(The disk under the data folder is full, and the data are untouched: free some space, then start again.)`,
  unwritable: (folder, code) =>
    `数据文件夹 ${folder} 不能写入${code}：请修改权限，或用 DATA_DIR 换一个文件夹。(The data folder cannot be written: change its permissions or set DATA_DIR.)`,
  'in-use': (folder) =>
    `数据文件夹 ${folder} 正被另一个进程使用：请先停掉它；确定没有在运行的话，只删除其中的 lock 文件。(Another process uses the data folder: stop it, or, when none runs, delete the file lock and nothing else.)`,
  foreign: (folder) =>
    `数据文件夹 ${folder} 里有别的程序的文件，没有动：请用 DATA_DIR 换一个文件夹。(The data folder holds files of something else, which are untouched: set DATA_DIR to another folder.)`,
  broken: (folder) =>
    `数据文件夹 ${folder} 里的数据库打不开，里面什么都没有动：请先复制整个文件夹留底，再换回备份，或用 DATA_DIR 另起一个文件夹。(The database cannot be opened, and nothing in it was touched: keep a copy of the folder, then restore a backup, or set DATA_DIR to begin elsewhere.)`,
  'other-postgres': (folder) =>
    `数据文件夹 ${folder} 里的数据库是另一个版本的 PostgreSQL 建立的，没有动：请用建立它的那一版程序启动，或用 DATA_DIR 换一个文件夹。(Another version of PostgreSQL wrote the database, which is untouched: start the version of the program that made it, or set DATA_DIR.)`,
  edited: (folder) =>
    `数据文件夹 ${folder} 是 1.0.0 以前的版本建立的，数据完好，这个版本打不开：请用建立它的那一版程序启动，或用 DATA_DIR 换一个文件夹；不要这些数据时才用 npm start -- --reset（会清空数据）。(A version before 1.0.0 made the data folder, and its data are intact: start the version that made it or set DATA_DIR; only when the data are not needed, start over with --reset, which erases them.)`,
  newer: (folder) =>
    `数据文件夹 ${folder} 来自更新的版本，数据完好：请更新程序，或用 DATA_DIR 换一个文件夹。(The data folder was written by a newer version, and its data are intact: update the program or set DATA_DIR.)`,
}

/** A data folder that cannot be used. The message is one sentence that says what to do. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError'
  readonly problem: DataFolderProblem
  readonly folder: string

  constructor(problem: DataFolderProblem, folder: string, cause?: unknown) {
    const code = codeOf(cause)
    super(sentences[problem](folder, code && `（${code}）`), { cause })
    this.problem = problem
    this.folder = folder
  }
}

/** The same error, or a DataFolderError that explains it better: a full disk, or one that cannot be written. */
export function explainWriteError(error: unknown, folder: string): unknown {
  if (error instanceof DataFolderError) return error
  if (isOutOfSpace(error)) return new DataFolderError('full', folder, error)
  if (hasCode(error, ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']))
    return new DataFolderError('unwritable', folder, error)
  return error
}
