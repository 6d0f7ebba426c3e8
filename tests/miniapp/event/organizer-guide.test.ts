import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { eventPlanForm } from '#miniapp/features/event/plan/plan-form.ts'
import type { Field } from '#shared/form/field.ts'

const guide = readFileSync(
  path.resolve(import.meta.dirname, '../../../docs/organizer-guide.zh-CN.md'),
  'utf8',
)
const six = guide.slice(guide.indexOf('## 六种常办的活动'), guide.indexOf('### 别的'))
/** Words that the organizer writes, or reads elsewhere in the app. */
const ownWords = ['三楼', '参赛车辆的车牌', '本区', '五十岁以上', '其他', '待组队', '从名单里选']

function wordsOf(field: Field): readonly string[] {
  const options = field.kind === 'choice' || field.kind === 'several' ? field.options : []
  if (field.kind !== 'group')
    return [field.label, ...options, ...(field.kind === 'yes-no' ? ['是', '否'] : [])]
  const add = [`添加${field.itemLabel}`, `再添一个${field.itemLabel}`]
  return [field.label, ...add, ...field.fields.flatMap(wordsOf)]
}

test('every question, option and step that the guide names for the six events is one of the form’s', () => {
  const form = eventPlanForm({ unions: [] })
  const known = new Set([
    ...form.steps.flatMap(({ title, fields }) => [title, ...fields.flatMap(wordsOf)]),
    ...ownWords,
  ])
  const named = [...six.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words)
  expect(named.length).toBeGreaterThan(60)
  expect(named.filter((words) => !known.has(words))).toEqual([])
})

test('each of the six is described by its kind', () => {
  for (const kind of ['婚恋交友', '劳动和技能竞赛', '招聘会', '技能培训', '读书活动', '文体活动'])
    expect(six).toContain(`“活动类型”选“${kind}”`)
})
