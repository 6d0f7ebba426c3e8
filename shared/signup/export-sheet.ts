/** 导出: the roster with all that was asked, or a sheet that is printed for the day. */
export const exportSheets = ['报名名单', '签到表', '保险名单', '桌牌', '胸牌'] as const
export type ExportSheet = (typeof exportSheets)[number]
export type PrintedSheet = Exclude<ExportSheet, '报名名单'>

export const exportFormats = ['xlsx', 'csv', 'pdf'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** The roster is for a spreadsheet. What is printed comes as one that prints well, or as pages. */
export const formatsOf = (sheet: ExportSheet): readonly ExportFormat[] =>
  sheet === '报名名单' ? ['xlsx', 'csv'] : ['xlsx', 'pdf']
