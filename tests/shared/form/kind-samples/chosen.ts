import { province } from '#province/facts/province.ts'
import { sampleCounty } from '../../../support/province.ts'
import { label, name, type Samples } from './sample.ts'

const { west, east, south, north } = province.bounds
const spot = {
  name: '示例文化宫',
  address: `${province.name}${sampleCounty.city.name}${sampleCounty.name}示例路 1 号`,
  latitude: (south + north) / 2,
  longitude: (west + east) / 2,
}

/** Samples of the kinds that are chosen from given answers. */
export const chosenSamples: Samples<
  'choice' | 'several' | 'yes-no' | 'region' | 'trade-union' | 'map-spot' | 'entry' | 'pledge'
> = {
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
  region: {
    field: { kind: 'region', name, label },
    accepts: [[sampleCounty.code, sampleCounty.code]],
    refuses: [
      [sampleCounty.city.code, '县（市、区）'],
      ['990105', '县（市、区）'],
      [Number(sampleCounty.code), '请选择示例'],
    ],
    text: [sampleCounty.code, `${sampleCounty.city.name}${sampleCounty.name}`],
  },
  'trade-union': {
    field: { kind: 'trade-union', name, label },
    accepts: [[sampleCounty.city.code, sampleCounty.city.code]],
    refuses: [
      ['AH-0000', '不在工会名录里'],
      [Number(sampleCounty.city.code), '请选择示例'],
    ],
    text: [sampleCounty.city.code, `${sampleCounty.city.name}总工会`],
  },
  'map-spot': {
    field: { kind: 'map-spot', name, label, fills: { name: 'place', address: 'address', region: 'region' } },
    accepts: [[[spot], [spot]]],
    refuses: [
      [[spot, spot], '重新选一次'],
      [[{ name: '示例' }], '重新选一次'],
      ['示例文化宫', '重新选一次'],
    ],
    text: [[spot], '示例文化宫'],
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
