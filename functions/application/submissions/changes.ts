import type { Answers } from '#shared/form/answers.ts'
import type { Form } from '#shared/form/form.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { type SummaryLine, summaryLines } from '#shared/form/summary.ts'

/**
 * The differences between two sets of masked answers, for staff: 标签：原来 → 现在, one line each. When a sensitive answer in
 * `replaced` (paths) was given again with the same mask, the line says only that. Files are described elsewhere.
 */
export function describeChanges(
  form: Form,
  before: Answers,
  after: Answers,
  replaced: readonly string[] = [],
): string {
  const earlier = linesByPath(form, before)
  const later = linesByPath(form, after)
  const paths = [...new Set([...later.keys(), ...earlier.keys()])]
  return paths
    .flatMap((path) => lineOf(earlier.get(path), later.get(path), replaced.includes(path)))
    .join('\n')
}

function lineOf(
  before: SummaryLine | undefined,
  after: SummaryLine | undefined,
  isReplaced: boolean,
): readonly string[] {
  const label = after?.label ?? before?.label ?? ''
  if (before?.value !== after?.value) {
    return [`${label}：${oneLine(before?.value) ?? '没有'} → ${oneLine(after?.value) ?? '没有'}`]
  }
  return isReplaced ? [`${label}：重新填写了，露出的几位没有变`] : []
}

/** Puts an answer on one line, so that nobody can type a line that looks like another change. */
const oneLine = (value: string | undefined) =>
  value
    ?.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')

function linesByPath(form: Form, answers: Answers): Map<string, SummaryLine> {
  const slots = fieldsOf(form).filter((field) => kindOf(field).holdsFiles)
  return new Map(
    summaryLines(form, answers)
      .filter(({ path }) => !slots.some(({ name }) => name === path))
      .map((line) => [line.path, line]),
  )
}
