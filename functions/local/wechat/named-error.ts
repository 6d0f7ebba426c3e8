/** The error that a text names: `error:<errcode>` anywhere in the text. */
export function namedError(text: string): { errcode: number; errmsg: string } | undefined {
  const code = text.match(/error:(-?\d+)/)?.[1]
  return code === undefined ? undefined : { errcode: Number(code), errmsg: 'stand-in error, rid: 0-0-0' }
}
