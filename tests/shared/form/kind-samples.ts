import type { AnswerValue } from '#shared/form/answers.ts'
import type { FieldKind, FieldOfKind } from '#shared/form/field.ts'
import { todayInChina } from '#shared/foundation/china-time.ts'

/** One field of a kind with answers that it takes (and keeps as the second of the pair) and answers that it refuses. */
type Sample<K extends FieldKind> = {
  field: FieldOfKind<K>
  accepts: readonly (readonly [typed: unknown, kept: AnswerValue])[]
  refuses: readonly (readonly [typed: unknown, sentence: string])[]
  text: readonly [kept: AnswerValue, text: string]
}

export const file = (serial: number) => ({
  id: `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`,
  name: `${serial}.jpg`,
  mimeType: 'image/jpeg',
  byteSize: 1000 + serial,
})

const name = 'sample'
const label = '示例'
const nextYear = `${Number(todayInChina().slice(0, 4)) + 1}`

/** Mapped over the kinds, so that a new kind does not compile before it is tested. */
export const samples: { readonly [K in FieldKind]: Sample<K> } = {
  text: {
    field: { kind: 'text', name, label, minLength: 2, maxLength: 5 },
    accepts: [
      [' 合肥\n包河 ', '合肥 包河'],
      ['合肥\u0000包', '合肥 包'],
      ['𠮷𠮷𠮷𠮷𠮷', '𠮷𠮷𠮷𠮷𠮷'],
    ],
    refuses: [
      ['一二三四五六七', '示例最多 5 个字，现在 7 个字，请删去 2 个字'],
      ['一', '示例至少 2 个字，现在 1 个字'],
      [5, '请填写示例'],
    ],
    text: ['合肥', '合肥'],
  },
  'long-text': {
    field: { kind: 'long-text', name, label, minLength: 2, maxLength: 10 },
    accepts: [['第一行\r\n第二行 \n', '第一行\n第二行']],
    refuses: [
      ['一'.repeat(12), '请删去 2 个字'],
      ['一', '至少 2 个字'],
      [['一'], '请填写示例'],
    ],
    text: ['第一行\n第二行', '第一行\n第二行'],
  },
  number: {
    field: { kind: 'number', name, label, unit: '人', min: 1, max: 20 },
    accepts: [
      [4, 4],
      [' ４ 人', 4],
    ],
    refuses: [
      [0, '不能小于 1 人'],
      [21, '不能大于 20 人'],
      [1.5, '请填整数'],
      ['四', '请用数字填写'],
      [Number.NaN, '请用数字填写'],
      [Number.POSITIVE_INFINITY, '请用数字填写'],
      [true, '请用数字填写'],
    ],
    text: [1234, '1,234 人'],
  },
  money: {
    field: { kind: 'money', name, label, per: '月', max: 100000 },
    accepts: [
      [0, 0],
      ['１，２００.５０ 元', 1200.5],
      ['￥0.01', 0.01],
    ],
    refuses: [
      [-1, '不能是负数'],
      [100001, '不能超过 100,000 元'],
      [1.005, '最多两位小数'],
      ['一千', '请用数字填写'],
      ['1e5', '请用数字填写'],
    ],
    text: [12345.5, '12,345.5 元/月'],
  },
  date: {
    field: { kind: 'date', name, label, range: 'past' },
    accepts: [
      ['2024-02-29', '2024-02-29'],
      ['2024年2月9日', '2024-02-09'],
      ['２０２４/2/9', '2024-02-09'],
      [todayInChina(), todayInChina()],
    ],
    refuses: [
      ['2008-02-30', '日期不对：2008 年没有 2 月 30 日'],
      [`${nextYear}-01-01`, '不能晚于今天'],
      ['1024-01-01', '年份不对'],
      ['去年', '日期要有年、月、日'],
      [20240229, '请选择示例'],
    ],
    text: ['2024-02-09', '2024 年 2 月 9 日'],
  },
  month: {
    field: { kind: 'month', name, label, range: 'future' },
    accepts: [
      [`${nextYear}-01`, `${nextYear}-01`],
      [`${nextYear}年3月`, `${nextYear}-03`],
      [todayInChina().slice(0, 7), todayInChina().slice(0, 7)],
    ],
    refuses: [
      [`${nextYear}-13`, '没有 13 月'],
      ['2020-01', '不能早于本月'],
      ['三月', '要有年和月'],
      [3, '请选择示例'],
    ],
    text: ['2026-05', '2026 年 5 月'],
  },
  year: {
    field: { kind: 'year', name, label, range: 'past' },
    accepts: [
      [' ２０１５ 年', '2015'],
      [todayInChina().slice(0, 4), todayInChina().slice(0, 4)],
    ],
    refuses: [
      [nextYear, '不能晚于今年'],
      ['15', '四位数，例如 2015'],
      ['1815', '不对'],
      [2015, '请填写示例'],
    ],
    text: ['2015', '2015 年'],
  },
  choice: {
    field: { kind: 'choice', name, label, options: ['健康', '一般'] },
    accepts: [['健康', '健康']],
    refuses: [
      ['很好', '没有这一项'],
      [['健康'], '请选择示例'],
    ],
    text: ['健康', '健康'],
  },
  several: {
    field: { kind: 'several', name, label, options: ['甲', '乙', '丙'], max: 2 },
    accepts: [
      [
        ['丙', '甲'],
        ['甲', '丙'],
      ],
      [['甲', '甲'], ['甲']],
    ],
    refuses: [
      [['甲', '乙', '丙'], '最多选 2 项，现在选了 3 项，请去掉 1 项'],
      [['丁'], '重新选择'],
      ['甲', '请选择示例'],
    ],
    text: [['甲', '丙'], '甲、丙'],
  },
  'yes-no': {
    field: { kind: 'yes-no', name, label },
    accepts: [
      [true, true],
      [false, false],
    ],
    refuses: [
      ['是', '请选“是”或“否”'],
      [1, '请选“是”或“否”'],
    ],
    text: [false, '否'],
  },
  'person-name': {
    field: { kind: 'person-name', name, label },
    accepts: [[' 示例 一', '示例一']],
    refuses: [
      ['示', '请填写全名'],
      [['示例一'], '请填写姓名'],
    ],
    text: ['示例一', '示例一'],
  },
  'id-number': {
    field: { kind: 'id-number', name, label },
    accepts: [['110105 19491231 002x', '11010519491231002X']],
    refuses: [
      ['110105194912310020', '校验不对'],
      ['1101**********002X', '不要带星号'],
      [110105, '请填写身份证号'],
    ],
    text: ['11010519491231002X', '1101**********002X'],
  },
  phone: {
    field: { kind: 'phone', name, label },
    accepts: [['138 0013 8000', '13800138000']],
    refuses: [
      ['62777082', '手机号'],
      [13800138000, '请填写手机号'],
    ],
    text: ['13800138000', '13800138000'],
  },
  'bank-card': {
    field: { kind: 'bank-card', name, label },
    accepts: [
      ['6222 0210 0111 6245 702', '6222021001116245702'],
      ['4111111111111112', '4111111111111112'],
    ],
    refuses: [
      ['622202', '至少 12 位'],
      ['**** 5702', '不要带星号'],
      [6222, '请填写银行卡号'],
    ],
    text: ['6222021001116245702', '**** 5702'],
  },
  'credit-code': {
    field: { kind: 'credit-code', name, label },
    accepts: [['91350100m000100y43', '91350100M000100Y43']],
    refuses: [
      ['91350100M000100Y44', '校验不对'],
      [91350100, '请填写统一社会信用代码'],
    ],
    text: ['91350100M000100Y43', '91350100M000100Y43'],
  },
  region: {
    field: { kind: 'region', name, label },
    accepts: [['340111', '340111']],
    refuses: [
      ['340100', '县（市、区）'],
      ['110105', '县（市、区）'],
      [340111, '请选择示例'],
    ],
    text: ['340111', '合肥市包河区'],
  },
  'trade-union': {
    field: { kind: 'trade-union', name, label },
    accepts: [['340100', '340100']],
    refuses: [
      ['AH-0000', '不在工会名录里'],
      [340100, '请选择示例'],
    ],
    text: ['340100', '合肥市总工会'],
  },
  entry: {
    field: { kind: 'entry', name, label, group: 'members', by: 'fullName', entryLabel: '成员' },
    accepts: [],
    refuses: [
      ['示例九', '要从前面填的成员里选'],
      [['示例一'], '请选择示例'],
    ],
    text: ['示例一', '示例一'],
  },
  computed: {
    field: { kind: 'computed', name, label, unit: '元', computation: { sum: ['first', 'second'] } },
    accepts: [],
    refuses: [],
    text: [1200.5, '1,200.5 元'],
  },
  group: {
    field: {
      kind: 'group',
      name,
      label,
      itemLabel: '成员',
      min: 1,
      max: 2,
      fields: [{ kind: 'person-name', name: 'fullName', label: '姓名' }],
    },
    accepts: [[[{ fullName: ' 示例一 ', more: 1 }], [{ fullName: '示例一' }]]],
    refuses: [
      [
        [{ fullName: '示例一' }, { fullName: '示例二' }, { fullName: '示例三' }],
        '最多填 2 个，现在 3 个，请去掉 1 个',
      ],
      [{ fullName: '示例一' }, '请添加成员'],
      [['示例一'], '请填写成员的信息'],
      [[null], '请填写成员的信息'],
    ],
    text: [[{ fullName: '示例一' }], '1 个成员'],
  },
  attachments: {
    field: { kind: 'attachments', name, label, min: 2, max: 3 },
    accepts: [
      [
        [{ ...file(1), bytes: 'x' }, file(2)],
        [file(1), file(2)],
      ],
    ],
    refuses: [
      [[file(1)], '至少 2 张，现在 1 张，请再上传 1 张'],
      [[1, 2, 3, 4].map(file), '最多 3 张，现在 4 张，请去掉 1 张'],
      [[file(1), file(1)], '传了两次'],
      [[{ id: '../1' }, file(2)], '请重新上传'],
      ['1.jpg', '请上传示例'],
    ],
    text: [[file(1), file(2)], '2 个文件'],
  },
  pledge: {
    field: { kind: 'pledge', name, label, text: '我承诺属实。', version: '2026-11' },
    accepts: [[true, true]],
    refuses: [
      [false, '请阅读并同意示例'],
      ['true', '请阅读并同意示例'],
    ],
    text: [true, '已阅读并同意'],
  },
}
