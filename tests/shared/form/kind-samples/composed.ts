import { label, name, type Samples } from './sample.ts'
import { file } from './uploaded-file.ts'

/** Samples of the kinds that hold files, entries or computed values. */
export const composedSamples: Samples<'computed' | 'group' | 'attachments'> = {
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
}
