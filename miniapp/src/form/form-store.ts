import type { Answers, AnswerValue } from '#shared/form/answers.ts'
import { checkAnswers } from '#shared/form/check.ts'
import type { FieldMessage } from '#shared/form/field-message.ts'
import { type Form, fieldsOf } from '#shared/form/form.ts'
import { entriesOf, isBlank } from '#shared/form/kinds/answer-of.ts'
import { withChoices } from '#shared/form/staff-choices.ts'
import { listVisible, type Visible } from '#shared/form/visible.ts'
import { answerAt, writeAnswer } from './answer-path.ts'

type Messages = Readonly<Record<string, string>>

/**
 * The answers of an open form. Controls write each change here and are not drawn again. A component that shows
 * something that follows from answers subscribes, and is drawn again only when that has changed. So typing needs no
 * `setData`.
 */
export type FormStore = {
  readonly form: Form
  /** Uses the options that staff have set; without a list the form's own. */
  offer(choices: readonly string[] | null | undefined): void
  answers(): Answers
  read(path: string): AnswerValue
  write(path: string, value: AnswerValue): void
  /** The same for a text that is still being typed: what counts answers waits until the field is left. */
  type(path: string, text: string): void
  /** Grows with each answer that was given, and not with each key. */
  moment(): number
  /** Replaces answers by their normalized values: no pasted spaces, numbers as numbers. */
  replace(answers: Answers): void
  /** The visible and computed fields for the current answers. */
  visible(): readonly Visible[]
  errorAt(path: string): string | undefined
  warningAt(path: string): string | undefined
  /** Checks an answer that was given and left, by the rules of the whole form, and shows its sentence. */
  checkAt(path: string): void
  /** Shows these sentences at their fields, and removes all others. */
  show(errors: readonly FieldMessage[], warnings?: readonly FieldMessage[]): void
  subscribe(listener: () => void): () => void
}

export function createFormStore(
  original: Form,
  initial: Answers,
  onChange: (answers: Answers) => void,
  /** What else changes with the answer at `path` that was just given. */
  follow: (answers: Answers, path: string, before: Answers) => Answers = (given) => given,
): FormStore {
  let form = original
  let answers = withLeastEntries(form, initial)
  let errors: Messages = {}
  let warnings: Messages = {}
  let moment = 0
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
  const put = (path: string, value: AnswerValue, settle: typeof follow = (given) => given) => {
    // An error of the old answer says nothing about the new one.
    errors = without(errors, path)
    warnings = without(warnings, path)
    change(settle(writeAnswer(answers, path, value), path, answers))
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
      moment += 1
      put(path, value, follow)
    },
    type: (path, text) => put(path, text),
    moment: () => moment,
    replace(next) {
      moment += 1
      change(next)
    },
    visible() {
      if (visibleOf?.answers !== answers) visibleOf = { answers, visible: listVisible(form, answers) }
      return visibleOf.visible
    },
    errorAt: (path) => errors[path],
    warningAt: (path) => warnings[path],
    checkAt(path) {
      moment += 1
      if (isBlank(answerAt(answers, path))) return notify()
      const found = checkAnswers(form, answers)
      const here = (messages: readonly FieldMessage[]) =>
        toMessages(messages.filter((one) => one.path === path))
      errors = { ...without(errors, path), ...here(found.errors) }
      warnings = { ...without(warnings, path), ...here(found.warnings) }
      notify()
    },
    show(newErrors, newWarnings = []) {
      moment += 1
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

/** A group that needs an entry begins with an empty one. */
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

/** The paths whose errors a changed answer removes: its own, and for a group with shifted entries all below it. */
function without(messages: Messages, path: string): Messages {
  const settled = (other: string) => other === path || other.startsWith(`${path}.`)
  if (!Object.keys(messages).some(settled)) return messages
  return Object.fromEntries(Object.entries(messages).filter(([other]) => !settled(other)))
}

const toMessages = (list: readonly FieldMessage[]): Messages =>
  // The first sentence about a field is the one to fix first.
  Object.fromEntries([...list].reverse().map(({ path, message }) => [path, message]))
