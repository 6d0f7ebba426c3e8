import { hasVisible } from '../../foundation/normalize-text.ts'
import type { Answers, AnswerValue, AttachmentAnswer } from '../answers.ts'

/**
 * These functions narrow a stored answer to the type a kind expects: answers of another form version may have another
 * shape.
 */

export const textOf = (value: AnswerValue) =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

export const numberOf = (value: AnswerValue) => (typeof value === 'number' ? value : undefined)

export const listOf = (value: AnswerValue): readonly (string | AttachmentAnswer | Answers)[] =>
  isList(value) ? value : []

export const textsOf = (value: AnswerValue): readonly string[] =>
  listOf(value).filter((item): item is string => typeof item === 'string')

export const entriesOf = (value: AnswerValue): readonly Answers[] =>
  listOf(value).filter((item): item is Answers => typeof item === 'object')

/** The uploaded files of an answer. */
export const filesOf = (value: AnswerValue): readonly AttachmentAnswer[] =>
  listOf(value).filter((item): item is AttachmentAnswer => typeof item === 'object' && 'byteSize' in item)

/** Whether nothing was entered: no value, nothing that anybody sees, no choice, no file, no entry. */
export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return !hasVisible(value)
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

// Array.isArray alone does not narrow a readonly array.
const isList = (value: AnswerValue): value is Extract<AnswerValue, readonly unknown[]> => Array.isArray(value)
