import { ApiError } from '../foundation/api-error.ts'

/** Our deepest contract (a group's entries inside answers) has five levels. */
const deepest = 12
/**
 * Our widest contract (an event for a thousand employers) has about 1,300 values. Each further value would cost a check
 * and an error.
 */
const mostValues = 5000
const unstorable = /[\0\p{Surrogate}]/u

/**
 * Refuses JSON that cannot be kept: nesting that would exhaust the stack, more values than any contract has, and text
 * that jsonb refuses (U+0000, half a surrogate pair).
 */
export function checkJson(value: unknown, path: readonly string[] = []): void {
  let seen = 0
  const check = (one: unknown, place: readonly string[]): void => {
    seen += 1
    if (place.length > deepest || seen > mostValues) throw new ApiError('malformed_body')
    if (typeof one === 'string') checkText(one, place)
    if (typeof one !== 'object' || one === null) return
    for (const key in one) {
      checkText(key, place)
      check(Reflect.get(one, key), [...place, key])
    }
  }
  check(value, path)
}

function checkText(text: string, path: readonly string[]): void {
  if (!unstorable.test(text)) return
  throw new ApiError('invalid_input', {
    fieldErrors: [{ path: path.join('.'), message: '这里有看不见的特殊字符，请删掉重新输入' }],
  })
}
