import { type Problem, problemSchema } from '#shared/foundation/problem.ts'
import * as z from '#shared/zod.ts'

/** The answer of an HTTP request. */
export type Answer = {
  status: number
  headers: Headers
  bytes: Buffer
  /** The parsed body of a JSON answer. */
  json: unknown
  /** The parsed body of a refusal. */
  problem: Problem | undefined
}

export async function readAnswer(response: Response): Promise<Answer> {
  const bytes = Buffer.from(await response.arrayBuffer())
  const type = response.headers.get('content-type') ?? ''
  const json: unknown = type.includes('json') && bytes.length > 0 ? JSON.parse(bytes.toString()) : undefined
  const isProblem = type.startsWith('application/problem+json')
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    json,
    problem: isProblem ? z.parse(problemSchema, json) : undefined,
  }
}
