import * as z from '../zod.ts'

/** Turns a function that finds a fault into a check. Its sentence is the error's message. */
export function refusing<T>(findFault: (value: T) => string | undefined) {
  return z.check<T>((payload) => {
    const message = findFault(payload.value)
    if (message) payload.issues.push({ code: 'custom', message, input: payload.value })
  })
}
