import { label, name, type Samples } from './sample.ts'

/** Samples of the kinds that are typed. */
export const typedSamples: Samples<
  | 'text'
  | 'long-text'
  | 'employers'
  | 'number'
  | 'money'
  | 'person-name'
  | 'id-number'
  | 'phone'
  | 'bank-card'
  | 'credit-code'
> = {
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
  employers: {
    field: { kind: 'employers', name, label, maxLength: 40 },
    accepts: [
      [' 示例一厂 \r\n\r\n示例二厂\n', '示例一厂\n示例二厂'],
      ['1. 示例一厂\n2、示例二厂\n（3）58示例', '示例一厂\n示例二厂\n58示例'],
      ['1\t示例一厂\n2\t示例二厂', '示例一厂\n示例二厂'],
      ['Example Co., Ltd.', 'Example Co., Ltd.'],
    ],
    refuses: [
      ['示例一厂\n示例二厂\n 示例（一）厂\n示例(一)厂', '“示例(一)厂”写了两遍，第 3 个和第 4 个'],
      ['示例一厂\n厂', '“厂”不像单位全称'],
      ['示例厂'.repeat(20), '请删去 20 个字'],
      [['示例一厂'], '请填写示例'],
    ],
    text: ['示例一厂\n示例二厂', '示例一厂，示例二厂'],
  },
  number: {
    field: { kind: 'number', name, label, unit: '人', min: 1, max: 20 },
    accepts: [
      [4, 4],
      [' ４ 人', 4],
      ['4\u200b人\u3000', 4],
    ],
    refuses: [
      [0, '不能小于 1 人'],
      [21, '不能大于 20 人'],
      [1.5, '请填整数'],
      ['四', '请用数字填写'],
      ['1,2,3', '里的逗号看不清楚'],
      ['1 2', '请用数字填写'],
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
      ['¥ 1,200 元', 1200],
      ['12,345.60', 12345.6],
      ["12'345", 12345],
      ['12 345', 12345],
    ],
    refuses: [
      [-1, '不能是负数'],
      [100001, '不能超过 100,000 元'],
      [1.005, '最多两位小数'],
      ['一千', '请用数字填写'],
      ['1e5', '请用数字填写'],
      ['300，5', '里的逗号看不清楚'],
      ['1,2,3', '里的逗号看不清楚'],
      ['1,2345', '里的逗号看不清楚'],
      ['12,345 678', '里的逗号看不清楚'],
      ['－5', '不能是负数'],
      ['1.2万', '请用数字填写'],
    ],
    text: [12345.5, '12,345.5 元/月'],
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
}
