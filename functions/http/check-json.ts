import { ApiError } from '../foundation/api-error.ts'

/** Our deepest contract (a group's entries inside answers) has five levels. */
const deepest = 12
const unstorable = /[\0\p{Surrogate}]/u

/**
 * Refuses JSON that parses but cannot be kept: nesting that would exhaust the stack of whoever walks it next, and text
 * that PostgreSQL's jsonb refuses (U+0000, half a surrogate pair).
 */
export function checkJson(value: unknown, path: readonly string[] = []): void {
  if (path.length > deepest) throw new ApiError('malformed_body')
  if (typeof value === 'string') checkText(value, path)
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    checkText(key, path)
    checkJson(child, [...path, key])
  }
}

function checkText(text: string, path: readonly string[]): void {
  if (!unstorable.test(text)) return
  throw new ApiError('invalid_input', {
    fieldErrors: [{ path: path.join('.'), message: '这里有看不见的特殊字符，请删掉重新输入' }],
  })
}
