import type { Answers } from './answers.ts'
import { isConditionMet } from './condition.ts'
import type { Form, Step } from './form.ts'
import { kindOf } from './kinds.ts'
import { listVisible, settleAnswers, type Visible } from './visible.ts'

/** One answered question for people to read. Sensitive answers are masked. */
export type SummaryLine = {
  stepCode: string
  /** The step's title. */
  section: string
  /** The path of the question, to go back to it. */
  path: string
  /** Inside a group with its entry: 家庭成员 1 · 姓名. */
  label: string
  value: string
}

/** All visible questions with their answers, for 核对信息. An unanswered question says so. */
export function summaryLines(form: Form, answers: Answers): readonly SummaryLine[] {
  const visible = listVisible(form, answers)
  return form.steps.flatMap((step) =>
    visible.filter(({ field }) => step.fields.includes(field)).flatMap((one) => linesOf(one, step, '')),
  )
}

/** The summary as one text for staff: first the form's lines for staff, then 标签：值 lines under 【step】. */
export function summaryText(form: Form, answers: Answers): string {
  const lines = summaryLines(form, answers)
  const sections = form.steps.map(({ code, title }) => ({
    title,
    lines: lines.filter((line) => line.stepCode === code).map(toTextLine),
  }))
  return [{ title: '请注意', lines: flagsOf(form, answers) }, ...sections]
    .filter((section) => section.lines.length > 0)
    .map((section) => [`【${section.title}】`, ...section.lines].join('\n'))
    .join('\n\n')
}

function flagsOf(form: Form, answers: Answers): readonly string[] {
  const settled = settleAnswers(form, answers)
  return (form.staffFlags ?? []).filter(({ when }) => isConditionMet(when, settled)).map(({ text }) => text)
}

// Indented, so that nobody can type a line that looks like a line of the form.
const toTextLine = ({ label, value }: SummaryLine) => `${label}：${value.replace(/\n/g, '\n　　')}`

function linesOf(
  { field, path, value, entries }: Visible,
  step: Step,
  prefix: string,
): readonly SummaryLine[] {
  const kind = kindOf(field)
  if (entries && entries.length > 0) {
    return entries.flatMap((entry, index) =>
      entry.flatMap((one) =>
        linesOf(one, step, `${kind.entryLabel?.(field) ?? field.label} ${index + 1} · `),
      ),
    )
  }
  const text = kind.isEmpty(value) ? emptyText(field) : kind.toText(value, field)
  return [{ stepCode: step.code, section: step.title, path, label: `${prefix}${field.label}`, value: text }]
}

const emptyText = (field: Visible['field']) => kindOf(field).emptyText?.(field) ?? '未填'
