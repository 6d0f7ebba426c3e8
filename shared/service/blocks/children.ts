import type { Field } from '../../form/field.ts'
import type { Step } from '../../form/form.ts'

/** 学段, from primary school to doctorate. */
const schoolStages = [
  '小学',
  '初中',
  '高中',
  '中专或职高',
  '技工学校',
  '大专',
  '本科',
  '硕士',
  '博士',
] as const

/** Children at school for whom aid is requested, one entry each. */
const childrenField: Field = {
  kind: 'group',
  name: 'children',
  label: '子女',
  question: '要为哪个孩子申请？',
  hint: '一个孩子填一张，有几个在读的孩子就填几张',
  itemLabel: '孩子',
  min: 1,
  max: 6,
  fields: [
    { kind: 'person-name', name: 'fullName', label: '姓名', question: '孩子叫什么名字？' },
    {
      kind: 'id-number',
      name: 'idNumber',
      label: '身份证号',
      question: '孩子的身份证号是多少？',
      hint: '在户口本孩子那一页上',
    },
    {
      kind: 'text',
      name: 'school',
      section: '在哪上学',
      label: '学校',
      question: '孩子在哪个学校读书？',
      placeholder: '请填写全称',
      minLength: 3,
      maxLength: 60,
    },
    {
      kind: 'choice',
      name: 'schoolStage',
      label: '学段',
      question: '孩子在读什么阶段？',
      options: schoolStages,
    },
    {
      kind: 'text',
      name: 'grade',
      // 学籍证明 and 录取通知书 say it.
      isAskedLater: true,
      label: '年级或入学年份',
      question: '孩子读几年级，或者哪一年入学？',
      placeholder: '如：三年级、2026 年入学',
      minLength: 2,
      maxLength: 20,
    },
    {
      kind: 'money',
      name: 'tuitionAndBoarding',
      section: '上学花多少',
      label: '学费和住宿费',
      question: '孩子一年的学费和住宿费一共多少？',
      hint: '按票据上的数填，不含生活费；免学费的写 0',
      per: '学年',
    },
    {
      kind: 'money',
      name: 'otherAid',
      label: '已获其他资助',
      question: '今年已经拿到别的助学钱了吗？多少？',
      hint: '学校、民政、慈善等给的都算；没有写 0',
    },
  ],
}

export const childrenStep: Step = { code: 'children', title: '孩子', short: '孩子', fields: [childrenField] }
