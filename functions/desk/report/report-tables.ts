import type { Cell } from '../../signup/export/columns.ts'
import type { Report } from './report-shape.ts'

/** One table of the report. It is the same on paper and in the workbook. */
export type ReportTable = {
  title: string
  /** One sentence about what is counted and how. */
  note: string
  headers: readonly string[]
  rows: readonly (readonly Cell[])[]
}

const text = (value: string | null): Cell => ({ kind: 'text', text: value })
const number = (value: number | null): Cell => ({ kind: 'number', value })
const decimal = (value: number | null): Cell => ({ kind: 'decimal', value })

/** The tables in reading order. */
export function reportTables(report: Report): readonly ReportTable[] {
  return [
    {
      title: '近十二个月',
      note: '决定按作出的月份计算，被撤销的决定不算。',
      headers: ['月份', '提交', '受理', '通过', '不予通过', '不予受理', '办结', '撤回', '发放金额（元）'],
      rows: report.trend.map((month) => [
        text(month.month),
        ...[month.submitted, month.accepted, month.approved, month.rejected, month.declined].map(number),
        ...[month.completed, month.withdrawn].map(number),
        decimal(month.granted),
      ]),
    },
    {
      title: '各事项',
      note: '天数是从提交到作出通过、不予通过或不予受理决定的自然日，含等职工补正的时间。',
      headers: ['事项', '提交', '通过', '未通过和不予受理', '中位天数', '发放金额（元）'],
      rows: report.services.map((service) => [
        text(service.name),
        ...[service.submitted, service.approved, service.rejected].map(number),
        decimal(service.medianDays),
        decimal(service.granted),
      ]),
    },
    {
      title: '各工会',
      note: '按时率是在最迟处理日期以前作出决定的比例，补正期间停止计时。外发的月报里，发放不足 5 件的不写金额。',
      headers: [
        ...['受理工会', '上级工会', '提交', '作出决定', '中位天数', '九成不超过天数'],
        ...['按时率（%）', '发放金额（元）'],
      ],
      rows: report.unions.map((union) => [
        text(union.name),
        text(union.superior),
        number(union.submitted),
        number(union.decided),
        ...[union.medianDays, union.slowestTenthDays, union.onTimeRate, union.granted].map(decimal),
      ]),
    },
    {
      title: '发放资金的事项：工会和致困原因',
      note: '金额是通过或办结时填写的，没有填写的不在内。外发的月报把不足 5 件的分组合并，合并后还不足 5 件的不列，发放不足 5 件的不写金额；内部版逐项列出，请勿外传。',
      headers: ['受理工会', '主要致困原因', '提交', '通过', '发放件数', '发放金额（元）'],
      rows: report.aid.map((line) => [
        text(line.union),
        text(line.cause),
        ...[line.submitted, line.approved, line.grants].map(number),
        decimal(line.granted),
      ]),
    },
    {
      title: '材料补正',
      note: '这个月提交的申请里被要求补正过的材料，同一份申请只算一次。比例高的，说明表单的提示要改。',
      headers: ['事项', '材料', '申请件数', '要求补正件数', '补正率（%）'],
      rows: report.corrections.map((line) => [
        text(line.service),
        text(line.material),
        number(line.applications),
        number(line.corrected),
        decimal(line.rate),
      ]),
    },
    {
      title: '活动',
      note: '按活动开始的月份计算。配对只有双向选择结束后的对数，没有人知道是谁。',
      headers: [
        '主办工会',
        '活动类型',
        '场次',
        '取消',
        '报名人次',
        '签到',
        '未到场',
        '到场率（%）',
        '成功配对',
      ],
      rows: report.events.map((event) => [
        text(event.union),
        text(event.kind),
        ...[event.events, event.canceled, event.signups, event.attended, event.absent].map(number),
        decimal(event.attendance),
        number(event.pairs),
      ]),
    },
    {
      title: '好差评',
      note: '这个月收到的评价。',
      headers: ['评价', '件数'],
      rows: report.ratings.map(({ grade, count }) => [text(grade), number(count)]),
    },
  ]
}
