import type { ArgumentsOf, FunctionName } from '../database/api-database.ts'
import type { JsonAnswer } from '../foundation/json-answer.ts'
import type { Context } from './handler.ts'

/** An endpoint that is one call of the database, as whoever calls it. */
export type PassThrough<Input> = {
  /** The function of schema `api`: its grants follow from the caller of the contract. */
  calls: FunctionName
  handle: (input: Input, context: Context) => Promise<JsonAnswer>
}

/** Passes a request on to `name` with what `toArguments` makes of it, and its answer back. */
export function call<Input, Name extends FunctionName>(
  name: Name,
  toArguments: (input: Input) => ArgumentsOf<Name>,
): PassThrough<Input> {
  return { calls: name, handle: (input, { database }) => database.call(name, toArguments(input)) }
}
