/** One line of the log. It holds no name, no identifying number, no body, no token and no full path. */
export type LogEntry = {
  level: 'info' | 'error'
  event: string
  requestId?: string
  method?: string
  /** The pattern of the route. Paths hold reference numbers and download tokens. */
  route?: string
  status?: number
  code?: string
  milliseconds?: number
  cause?: string
  stack?: readonly string[]
}
export type Log = (entry: LogEntry) => void

/** Writes one JSON line for each entry, as log collectors expect. */
export function createJsonLog(write: (line: string) => void, now: () => Date): Log {
  return (entry) => write(JSON.stringify({ at: now().toISOString(), ...entry }))
}

/** A fault's own description, without anything that could be about a person. */
export function describeFault(fault: unknown): Pick<LogEntry, 'cause' | 'stack'> {
  if (!(fault instanceof Error)) return { cause: redact(String(fault)) }
  const frames = (fault.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  const inner = fault.cause instanceof Error ? ` <- ${fault.cause.name}: ${fault.cause.message}` : ''
  return {
    cause: redact(`${fault.name}: ${fault.message}${inner}`),
    stack: frames.slice(0, 8).map((line) => line.trim()),
  }
}

/**
 * Removes numbers of six and more digits, tokens and Chinese text (names, addresses, answers), because databases and
 * parsers often quote the value that failed.
 */
function redact(text: string): string {
  return text
    .replace(/[\w.-]{20,}/g, (word) => (/\d/.test(word) ? '[token]' : word))
    .replace(/\d[\d -]{4,}[\dXx]/g, '[number]')
    .replace(/\p{Script=Han}+/gu, '[text]')
    .slice(0, 500)
}
