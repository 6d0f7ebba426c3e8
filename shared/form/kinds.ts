import type * as z from '../zod.ts'
import type { AnswerValue } from './answers.ts'
import type { Field } from './field.ts'
import type { Kind } from './kinds/kind.ts'
import { kinds } from './kinds.gen.ts'

/** The kind of a field, to be asked about this very field. */
export const kindOf = (field: Field): Kind<Field> => kinds[field.kind]

/** Whether leaving the field empty is an error. */
export function isRequired(field: Field): boolean {
  return kindOf(field).isRequired?.(field) ?? !field.isOptional
}

/** The schema of an answer to the field. Fields are constants of a form, so each schema is built once. */
export function ruleOf(field: Field): z.ZodMiniType<AnswerValue> {
  const known = rules.get(field)
  if (known) return known
  const rule = kindOf(field).rule(field)
  rules.set(field, rule)
  return rule
}

const rules = new WeakMap<Field, z.ZodMiniType<AnswerValue>>()
