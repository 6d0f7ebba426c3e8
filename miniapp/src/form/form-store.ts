import type { Answers, AnswerValue } from '#shared/form/answers.ts'
import type { FieldMessage } from '#shared/form/field-message.ts'
import { type Form, fieldsOf } from '#shared/form/form.ts'
import { entriesOf } from '#shared/form/kinds/answer-of.ts'
import { withChoices } from '#shared/form/staff-choices.ts'
import { listVisible, type Visible } from '#shared/form/visible.ts'
import { answerAt, writeAnswer } from './answer-path.ts'

type Messages = Readonly<Record<string, string>>

/**
 * The answers of an open form. Controls write each change here and are not drawn again by it; whoever shows something
 * that follows from answers subscribes and is drawn only when that has changed. So typing costs no `setData`.
 */
export type FormStore = {
  readonly form: Form
  /** Asks from now on with the choices that staff have set; without a list with the form's own. */
  offer(choices: readonly string[] | null | undefined): void
  answers(): Answers
  read(path: string): AnswerValue
  write(path: string, value: AnswerValue): void
  /** Takes over answers as the form keeps them: pasted spaces gone, numbers as numbers. */
  replace(answers: Answers): void
  /** What is asked or computed, given the answers so far. */
  visible(): readonly Visible[]
  errorAt(path: string): string | undefined
  warningAt(path: string): string | undefined
  /** Shows these sentences at their fields, and no others. */
  show(errors: readonly FieldMessage[], warnings?: readonly FieldMessage[]): void
  subscribe(listener: () => void): () => void
}

export function createFormStore(
  original: Form,
  initial: Answers,
  onChange: (answers: Answers) => void,
): FormStore {
  let form = original
  let answers = withLeastEntries(form, initial)
  let errors: Messages = {}
  let warnings: Messages = {}
  let visibleOf: { answers: Answers; visible: readonly Visible[] } | undefined
  const listeners = new Set<() => void>()
  const notify = () => {
    for (const listener of listeners) listener()
  }
  const change = (next: Answers) => {
    answers = next
    onChange(answers)
    notify()
  }
  return {
    get form() {
      return form
    },
    offer(choices) {
      form = withChoices(original, choices)
      visibleOf = undefined
    },
    answers: () => answers,
    read: (path) => answerAt(answers, path),
    write(path, value) {
      // What was wrong with the old answer says nothing about the new one.
      errors = without(errors, path)
      warnings = without(warnings, path)
      change(writeAnswer(answers, path, value))
    },
    replace: change,
    visible() {
      if (visibleOf?.answers !== answers) visibleOf = { answers, visible: listVisible(form, answers) }
      return visibleOf.visible
    },
    errorAt: (path) => errors[path],
    warningAt: (path) => warnings[path],
    show(newErrors, newWarnings = []) {
      errors = toMessages(newErrors)
      warnings = toMessages(newWarnings)
      notify()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A group that needs an entry shows an empty one from the start. */
function withLeastEntries(form: Form, answers: Answers): Answers {
  const filled: Record<string, AnswerValue> = { ...answers }
  for (const field of fieldsOf(form)) {
    if (field.kind !== 'group' || field.isOptional) continue
    const entries = entriesOf(answers[field.name])
    const missing = Math.max(0, field.min - entries.length)
    if (missing > 0) filled[field.name] = [...entries, ...Array.from({ length: missing }, () => ({}))]
  }
  return filled
}

/** Paths that a changed answer settles: its own, and of a group whose entries shifted all below. */
function without(messages: Messages, path: string): Messages {
  const settled = (other: string) => other === path || other.startsWith(`${path}.`)
  if (!Object.keys(messages).some(settled)) return messages
  return Object.fromEntries(Object.entries(messages).filter(([other]) => !settled(other)))
}

const toMessages = (list: readonly FieldMessage[]): Messages =>
  // The first sentence about a field is the one to fix first.
  Object.fromEntries([...list].reverse().map(({ path, message }) => [path, message]))
