import type { Answers } from '#shared/form/answers.ts'
import { topOf } from '#shared/form/check.ts'
import type { Form, Step } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { listQuestions, listSteps, type QuestionScreen } from './questions.ts'

/** One screen of the runner: a step, or in 关怀模式 one of its questions. */
export type Screen = {
  /** The path that opens this screen: the question's, or that of the step's first question. */
  place: string
  step: Step
  question?: QuestionScreen
  /** 第 3 步 共 6 步 · 子女与材料. */
  words: string
  /** From 0 to 1. */
  share: number
  /** All steps by name and the place of this one, when each has a name that is short enough. */
  steps?: { names: readonly string[]; current: number }
}

/** In a row of seven on a narrow phone. */
const longestName = 4

/**
 * The screens before 核对信息 for the current answers. 核对信息 counts as the last step, unless the form has none
 * (`endsHere`). Pledges are made there and have no screen.
 */
export function listScreens(
  form: Form,
  answers: Answers,
  hasCare: boolean,
  endsHere = false,
): readonly Screen[] {
  return hasCare ? listQuestionScreens(form, answers) : listStepScreens(form, answers, endsHere)
}

function listStepScreens(form: Form, answers: Answers, endsHere: boolean): readonly Screen[] {
  const steps = listSteps(form, answers)
    .map(({ step }) => step)
    .filter((step) => step.fields.some((field) => !kindOf(field).isConsent))
  const names = [...steps.map(({ short, title }) => short ?? title), ...(endsHere ? [] : ['核对'])]
  const total = names.length
  const isShort = names.every((name) => name.length <= longestName) && total <= 7
  return steps.map((step, index) => ({
    ...(isShort && { steps: { names, current: index } }),
    place: step.fields[0]?.name ?? step.code,
    step,
    words: `第 ${index + 1} 步 共 ${total} 步 · ${step.title}`,
    share: (index + 1) / total,
  }))
}

function listQuestionScreens(form: Form, answers: Answers): readonly Screen[] {
  const questions = listQuestions(form, answers).filter(({ field }) => !kindOf(field).isConsent)
  return questions.map((question, index) => ({
    place: question.path,
    step: question.step,
    question,
    words: `第 ${index + 1} 问　共 ${questions.length} 问`,
    share: (index + 1) / questions.length,
  }))
}

/** The screen that asks a path, or the nearest one: its group's, its step's, or the first. */
export function findScreenIndex(screens: readonly Screen[], place: string | null): number {
  if (place === null) return 0
  const top = topOf(place)
  const asks = [
    ({ question }: Screen) => question?.path === place,
    ({ question }: Screen) => question?.path.startsWith(`${place}.`) === true,
    ({ question }: Screen) => question !== undefined && place.startsWith(`${question.path}.`),
    ({ question }: Screen) => question !== undefined && topOf(question.path) === top,
    ({ step }: Screen) => step.fields.some(({ name }) => name === top),
  ]
  for (const ask of asks) {
    const index = screens.findIndex(ask)
    if (index >= 0) return index
  }
  return 0
}
