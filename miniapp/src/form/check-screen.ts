import type { Answers } from '#shared/form/answers.ts'
import { topOf } from '#shared/form/check.ts'
import type { FieldMessage } from '#shared/form/field-message.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { filesOf } from '#shared/form/kinds/answer-of.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { validateStep } from '#shared/form/schema.ts'
import type { FileTray } from './files/file-tray.ts'
import type { FormStore } from './form-store.ts'
import type { Screen } from './screens.ts'

type ScreenCheck = { answers: Answers; errors: readonly FieldMessage[]; warnings: readonly FieldMessage[] }

/**
 * Checks the answers of a screen with the server's rules. Files that are being uploaded count as answers, and
 * refused ones do not count, so they block nothing.
 */
export function checkScreen(store: FormStore, tray: FileTray, { step, question }: Screen): ScreenCheck {
  const given = withPending(store, tray)
  const checked = validateStep(store.form, step.code, given)
  const isHere = ({ path }: FieldMessage) => {
    if (isConsentAt(store, path)) return false
    return !question || path === question.path || path.startsWith(`${question.path}.`)
  }
  return {
    answers: withoutPending(checked.answers, store, tray),
    errors: checked.errors.filter(isHere),
    warnings: checked.warnings.filter(isHere),
  }
}

function isConsentAt(store: FormStore, path: string): boolean {
  const field = fieldsOf(store.form).find(({ name }) => name === topOf(path))
  return field !== undefined && kindOf(field).isConsent === true
}

/** The answers as if all files had arrived. */
export function withPending(store: FormStore, tray: FileTray): Answers {
  const answers = { ...store.answers() }
  for (const { slot, id, name, mimeType, byteSize } of tray.toSend()) {
    answers[slot] = [...filesOf(answers[slot]), { id, name, mimeType, byteSize }]
  }
  return answers
}

function withoutPending(answers: Answers, store: FormStore, tray: FileTray): Answers {
  const slots = new Set(tray.toSend().map(({ slot }) => slot))
  const sent = [...slots].map((slot) => [slot, store.read(slot)] as const)
  return { ...answers, ...Object.fromEntries(sent) }
}
