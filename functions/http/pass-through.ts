import type { ArgumentsOf, FunctionName } from '../database/api-database.ts'
import type { JsonAnswer } from '../foundation/json-answer.ts'
import type { Context } from './handler.ts'

/** An endpoint that is one call of the database as the caller. */
export type PassThrough<Input> = {
  /** The function of schema `api`. Its grants follow from the contract's caller. */
  calls: FunctionName
  handle: (input: Input, context: Context) => Promise<JsonAnswer>
}

/** Calls the function `name` with the arguments from `toArguments` and returns its answer. */
export function call<Input, Name extends FunctionName>(
  name: Name,
  toArguments: (input: Input) => ArgumentsOf<Name>,
): PassThrough<Input> {
  return { calls: name, handle: (input, { database }) => database.call(name, toArguments(input)) }
}
