import type { EventDetail } from '#shared/event/event-shapes.ts'
import { poolForAll } from '#shared/event/pool-for-all.ts'
import { timeWords } from '#shared/event/time-words.ts'
import { momentWords } from '#shared/foundation/china-words.ts'
import { chinaDateTime } from '../../foundation/china-time.ts'
import type { RosterRow } from '../export/roster.ts'
import type { Attendees } from './attendees.ts'
import type { Foot, TableColumn, TableGroup, TableSheet } from './table-sheet.ts'

export type Printing = { event: EventDetail; attendees: Attendees; printedAt: Date; printedBy: string }

/** A column with its cell. */
type Described = TableColumn & { cellOf: (row: RosterRow, place: number) => string }

/** Walk-ins sign here. */
const emptyRows = 3

const seat: Described = {
  header: '座位号',
  width: 60,
  isCentered: true,
  isBold: true,
  cellOf: (row) => row.seatLabel ?? '',
}
const place: Described = {
  header: '序号',
  width: 40,
  isCentered: true,
  cellOf: (_, index) => String(index + 1),
}
const fullName: Described = { header: '姓名', width: 96, cellOf: (row) => row.fullName }
const team: Described = { header: '队伍', width: 88, cellOf: (row) => row.teamName ?? '' }

/** Of children: who brings them and is called. */
const guardian: Described = { header: '家长', width: 72, cellOf: (row) => row.guardianName ?? '' }
const guardians = (rows: readonly RosterRow[]) =>
  rows.some(({ guardianName }) => guardianName !== null) ? [guardian] : []

/** 签到表: who signs where, with the last four digits of the phone only, because it lies on a table. */
export function describeSignInSheet({ event, attendees, ...printing }: Printing): TableSheet {
  const { seated, offered } = attendees
  const signatures = signaturesOf(event)
  const isBrief = event.teamSize !== null || signatures.length > 1 || guardians(seated).length > 0
  const columns: Described[] = [
    seated.some(({ seatLabel }) => seatLabel !== null) ? seat : place,
    ...(event.teamSize === null ? [] : [team]),
    fullName,
    ...guardians(seated),
    // Who is looked for by team or guardian, and who signs several times, needs the room.
    ...(!isBrief && seated.some(({ employer }) => employer !== null)
      ? [{ header: '单位', width: 'rest', cellOf: (row: RosterRow) => row.employer ?? '' } as const]
      : []),
    { header: '手机尾号', width: 66, isCentered: true, cellOf: (row) => row.phone.slice(-4) },
    ...signatures,
  ]
  const pools = event.pools.map(({ pool }) => ({
    name: pool,
    rows: seated.filter((row) => row.pool === pool),
  }))
  const groups = pools.filter(({ rows }) => rows.length > 0)
  return {
    ...headOf(event, '签到表', { attendees, ...printing }),
    columns: filling(columns),
    groups: (groups.length > 0 ? groups : pools.slice(0, 1)).map(
      ({ name, rows }): TableGroup => ({
        name: name === poolForAll ? '签到表' : name,
        headline: name === poolForAll ? `${rows.length} 人` : `${name} ${rows.length} 人`,
        rows: [...cellsOf(columns, rows), ...Array.from({ length: emptyRows }, () => columns.map(() => ''))],
      }),
    ),
    note:
      offered > 0
        ? `另有 ${offered} 人轮到候补、还没有确认，没有印在上面。空行给当天现场来的人签。`
        : undefined,
  }
}

/** As many as fit beside a name, 20 mm wide. */
const mostSignatures = 5

/** One for each time that one signs up for all at once; of more than fit, one for the day on which it is printed. */
function signaturesOf({ sessions, pools, teamSize }: EventDetail): Described[] {
  const isForAll = pools.every(({ session }) => session === null)
  if (!isForAll || sessions.length < 2 || sessions.length > mostSignatures)
    return [{ header: '签名', width: teamSize === null ? 120 : 160, cellOf: () => '' }]
  return sessions.map(({ number, startsAt }) => ({
    header: `${number}场 ${chinaDateTime(startsAt).slice(5, 10)}`,
    width: 64,
    isCentered: true,
    cellOf: () => '',
  }))
}

/** 保险名单: what an insurer asks for. ID numbers are as the export allows. */
export function describeInsuranceList(printing: Printing): TableSheet {
  const { event, attendees } = printing
  const columns: Described[] = [
    place,
    { ...fullName, width: 'rest' },
    { header: '性别', width: 40, isCentered: true, cellOf: (row) => row.sex },
    ...(event.asksIdNumber
      ? [
          {
            header: '身份证号',
            width: 144,
            isCentered: true,
            cellOf: (row: RosterRow) => row.idNumber ?? '',
          } as const,
        ]
      : []),
    { header: '出生日期', width: 76, isCentered: true, cellOf: (row) => row.birthDate ?? '' },
    {
      header: '年龄',
      width: 40,
      isCentered: true,
      cellOf: (row) => (row.age === null ? '' : String(row.age)),
    },
    ...guardians(attendees.seated),
    { header: '手机号', width: 90, isCentered: true, cellOf: (row) => row.phone },
  ]
  const rows = attendees.seated
  return {
    ...headOf(event, '保险名单', printing),
    columns: filling(columns),
    groups: [{ name: '保险名单', headline: `${rows.length} 人`, rows: cellsOf(columns, rows) }],
    note: undefined,
  }
}

const cellsOf = (columns: readonly Described[], rows: readonly RosterRow[]) =>
  rows.map((row, index) => columns.map(({ cellOf }) => cellOf(row, index)))

/** One column takes the rest of the width: the name, when no other does. */
const filling = (columns: readonly Described[]): TableColumn[] =>
  columns.some(({ width }) => width === 'rest')
    ? [...columns]
    : columns.map((column) => (column === fullName ? { ...column, width: 'rest' } : column))

/** Title, facts and foot of every printed table. */
function headOf(
  event: EventDetail,
  sheet: string,
  { attendees, printedAt, printedBy }: Omit<Printing, 'event'>,
) {
  return {
    title: `${event.title}　${sheet}`,
    facts: `${timeWords(event, printedAt.getTime())}　${event.placeName}　${event.organizerName}`,
    total: `共 ${attendees.seated.length} 人`,
    foot: footOf(event, printedAt, printedBy),
  }
}

/** When it was printed and by whom, and when it is to be destroyed. */
const footOf = (event: Pick<EventDetail, 'retentionDays'>, printedAt: Date, printedBy: string): Foot => ({
  left: `${momentWords(printedAt, printedAt.getTime())} 打印${printedBy === '' ? '' : ` · ${printedBy}`}`,
  center: `活动结束 ${event.retentionDays} 天内销毁`,
})
