/** Why a data folder cannot be used. */
export type DataFolderProblem = 'unwritable' | 'in-use' | 'broken' | 'newer' | 'edited'

const sentences: Record<DataFolderProblem, (folder: string) => string> = {
  unwritable: (folder) =>
    `数据文件夹 ${folder} 不能写入：请修改权限，或用 DATA_DIR 换一个文件夹。(The data folder cannot be written: change its permissions or set DATA_DIR.)`,
  'in-use': (folder) =>
    `数据文件夹 ${folder} 正被另一个进程使用：请先停掉它；确定没有在运行的话，删除其中的 lock 文件。(Another process uses the data folder: stop it, or delete its lock file.)`,
  broken: (folder) =>
    `数据文件夹 ${folder} 里的数据库打不开：请换回备份，或用 npm start -- --reset 从头开始（会清空数据）。(The database cannot be opened: restore a backup, or start over with --reset.)`,
  edited: (folder) =>
    `数据文件夹 ${folder} 是 1.0.0 以前的版本建立的，这个版本打不开：要保留数据请换回原来的版本，不保留就用 npm start -- --reset 从头开始（会清空数据）。(A version before 1.0.0 made the data folder: go back to that version to keep the data, or start over with --reset, which deletes it.)`,
  newer: (folder) =>
    `数据文件夹 ${folder} 来自更新的版本：请更新程序，或用 DATA_DIR 换一个文件夹。(The data folder was written by a newer version: update the program or set DATA_DIR.)`,
}

/** A data folder that cannot be used; the message says in one sentence what to do about it. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError'
  readonly problem: DataFolderProblem
  readonly folder: string

  constructor(problem: DataFolderProblem, folder: string, cause?: unknown) {
    super(sentences[problem](folder), { cause })
    this.problem = problem
    this.folder = folder
  }
}
