/** One plausible bug in the database, and the tests that must notice it. */
export type SqlMutation = {
  /** What goes wrong, in a sentence. It is also the name under which the result is kept. */
  bug: string
  /** The file in supabase/schemas. */
  file: string
  /** Text that stands in the file once. When it does not, the command stops: the mutation has to follow the code. */
  replace: string
  by: string
  /** Test files in tests/, of which one at least must fail. */
  noticedBy: readonly string[]
}
