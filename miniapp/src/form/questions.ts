import type { Answers } from '#shared/form/answers.ts'
import type { Field } from '#shared/form/field.ts'
import type { Form, Step } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { listVisible, type Visible } from '#shared/form/visible.ts'

/** Where one is: 第 3 步 共 6 步. */
export type Progress = { position: number; total: number; text: string }

export type StepScreen = { step: Step; progress: Progress }

/** A screen of 关怀模式: one question. */
export type QuestionScreen = {
  step: Step
  field: Field
  /**
   * The path of the answer. The screen of a group, where entries are added, has the group's path and comes after its
   * entries.
   */
  path: string
  /** The entry that the question belongs to: 家庭成员 1. */
  entryTitle?: string
  progress: Progress
}

/** The steps with visible questions for the current answers. */
export function listSteps(form: Form, answers: Answers): readonly StepScreen[] {
  const asked = listVisible(form, answers).filter(isAsked)
  return form.steps
    .filter((step) => asked.some(({ field }) => step.fields.includes(field)))
    .map((step, index, steps) => ({ step, progress: progressOf(index, steps.length, '步') }))
}

/** All questions one by one for the current answers. */
export function listQuestions(form: Form, answers: Answers): readonly QuestionScreen[] {
  const visible = listVisible(form, answers)
  return form.steps
    .flatMap((step) =>
      visible
        .filter(({ field }) => step.fields.includes(field))
        .flatMap((one) => questionsOf(one))
        .map((question) => ({ step, ...question })),
    )
    .map((question, index, all) => ({ ...question, progress: progressOf(index, all.length, '问') }))
}

type Question = Omit<QuestionScreen, 'step' | 'progress'>

function questionsOf(one: Visible, entryTitle?: string): readonly Question[] {
  if (!isAsked(one)) return []
  const { field, path, entries = [] } = one
  const label = kindOf(field).entryLabel?.(field) ?? field.label
  const inside = entries.flatMap((entry, index) =>
    entry.flatMap((inner) => questionsOf(inner, `${label} ${index + 1}`)),
  )
  return [...inside, { field, path, ...(entryTitle === undefined ? {} : { entryTitle }) }]
}

const isAsked = ({ field }: Visible) => !kindOf(field).derive

function progressOf(index: number, total: number, unit: '步' | '问'): Progress {
  const position = index + 1
  return { position, total, text: `第 ${position} ${unit} 共 ${total} ${unit}` }
}
