import type { Answers, AnswerValue } from './answers.ts'
import { type Checked, checkAnswers, topOf } from './check.ts'
import { conditionNames } from './condition.ts'
import type { Field } from './field.ts'
import { type CrossCheck, type Form, fieldsOf } from './form.ts'
import { kindOf } from './kinds.ts'
import { listVisible, settleAnswers } from './visible.ts'

/** What staff can ask to correct: a question, a whole group, or a material slot. */
export type CorrectableItem = {
  name: string
  label: string
  kind: 'attachments' | 'field'
  /** Other answers that may change with it: computed from it, shown because of it, or checked against it. */
  follows: readonly string[]
  /** A paper of one occasion. SQL does not offer it again. */
  isForOnce?: true
}

/**
 * Everything in a submission that staff can ask to correct, and what a first application is not asked. Computed values and consents
 * are not included, nor is what decides whether the worker's name is withheld: staff may not ask to change it.
 */
export function correctableItems(form: Form, answers: Answers): readonly CorrectableItem[] {
  const deciding = form.withheld ? conditionNames(form.withheld.when) : []
  const later = fieldsOf(form).filter(({ isAskedLater }) => isAskedLater)
  const asked = withAsked(
    form,
    later.map(({ name }) => name),
  )
  return listVisible(asked, answers)
    .map(({ field }) => field)
    .filter(({ name }) => !deciding.includes(name))
    .filter((field) => !kindOf(field).derive && !kindOf(field).isConsent)
    .map((field) => ({
      name: field.name,
      label: field.label,
      kind: kindOf(field).holdsFiles ? 'attachments' : 'field',
      follows: listOpenNames(form, [field.name]).filter((name) => name !== field.name),
      ...('isForOnce' in field && field.isForOnce ? { isForOnce: true } : {}),
    }))
}

/** The form of a correction: the named items are asked now, also those that a first application is not asked or may send later. */
export function withAsked(form: Form, itemNames: readonly string[]): Form {
  const asked = (field: Field): Field => {
    if (!itemNames.includes(field.name)) return field
    if (field.kind === 'attachments') return { ...askNow(field), canFollow: false }
    return 'fields' in field ? { ...askNow(field), fields: field.fields.map(askNow) } : askNow(field)
  }
  return { ...form, steps: form.steps.map((step) => ({ ...step, fields: step.fields.map(asked) })) }
}

function askNow<F extends Field>(field: F): F {
  const now = { ...field }
  delete now.isAskedLater
  return now
}

/** The names that a correction opens: the named items and what follows from them. */
export function listOpenNames(form: Form, itemNames: readonly string[]): readonly string[] {
  const open = new Set(itemNames)
  const links = [...fieldsOf(form).map(linkOf), ...(form.crossChecks ?? []).map(crossLinkOf)]
  for (let size = -1; size !== open.size; ) {
    size = open.size
    for (const { name, needs } of links) if (needs.some((need) => open.has(need))) open.add(name)
  }
  return [...open]
}

/**
 * The earlier answers with the new answers of the named items and what follows from them. A named item that is missing
 * in `after` is left empty. All other answers stay as they were.
 */
export function mergeCorrection(
  form: Form,
  before: Answers,
  after: Answers,
  itemNames: readonly string[],
): Answers {
  const open = listOpenNames(form, itemNames)
  const merged: Record<string, AnswerValue> = { ...before }
  for (const name of open) if (itemNames.includes(name) || name in after) merged[name] = after[name]
  return withOpen(before, settleAnswers(form, merged), open)
}

/**
 * Checks a correction. Only open items can have errors. An unchanged masked answer counts as given. A named slot must
 * be filled now, even one that may otherwise be sent later.
 */
export function validateCorrection(
  form: Form,
  before: Answers,
  after: Answers,
  itemNames: readonly string[],
): Checked {
  const open = listOpenNames(form, itemNames)
  const checked = checkAnswers(form, mergeCorrection(form, before, after, itemNames), before)
  const isOpen = ({ path }: { path: string }) => open.includes(topOf(path))
  const missing = listVisible(form, checked.answers)
    .filter(({ field, value }) => itemNames.includes(field.name) && kindOf(field).isEmpty(value))
    .filter(
      ({ field }) => kindOf(field).holdsFiles && !checked.errors.some(({ path }) => path === field.name),
    )
    .map(({ field }) => ({ path: field.name, message: kindOf(field).askFor(field) }))
  return {
    answers: withOpen(before, checked.answers, open),
    errors: [...checked.errors.filter(isOpen), ...missing],
    warnings: checked.warnings.filter(isOpen),
  }
}

function withOpen(before: Answers, after: Answers, open: readonly string[]): Answers {
  const isOpen = ([name]: [string, AnswerValue]) => open.includes(name)
  return Object.fromEntries([
    ...Object.entries(before).filter((entry) => !isOpen(entry)),
    ...Object.entries(after).filter(isOpen),
  ])
}

type Link = { name: string; needs: readonly string[] }

function linkOf(field: Field): Link {
  const kind = kindOf(field)
  const own = field.visibleWhen ? conditionNames(field.visibleWhen) : []
  const entryFields = kind.entryFields?.(field) ?? []
  const inside = entryFields
    .flatMap((inner) => linkOf(inner).needs)
    .filter((name) => !entryFields.some((inner) => inner.name === name))
  return { name: field.name, needs: [...own, ...inside, ...(kind.needs?.(field) ?? [])] }
}

const crossLinkOf = (check: CrossCheck): Link => ({
  name: check.at,
  needs: 'refuseWhen' in check ? conditionNames(check.refuseWhen) : check.texts,
})
