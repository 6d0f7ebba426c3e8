/** One line of the log. It never holds a name, a number that identifies somebody, a body, a token or a whole path. */
export type LogEntry = {
  level: 'info' | 'error'
  event: string
  requestId?: string
  method?: string
  /** The pattern of the route, not the path: paths carry reference numbers and download tokens. */
  route?: string
  status?: number
  code?: string
  milliseconds?: number
  cause?: string
  stack?: readonly string[]
}
export type Log = (entry: LogEntry) => void

/** Writes one JSON line per entry, as log collectors read them. */
export function createJsonLog(write: (line: string) => void, now: () => Date): Log {
  return (entry) => write(JSON.stringify({ at: now().toISOString(), ...entry }))
}

/** What a fault says about itself, cleared of whatever could be about a person. */
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
 * Numbers of six digits and more, tokens, and Chinese (names, addresses, answers) go: databases and parsers like to
 * quote the value they stumbled over.
 */
function redact(text: string): string {
  return text
    .replace(/[\w.-]{20,}/g, (word) => (/\d/.test(word) ? '[token]' : word))
    .replace(/\d[\d -]{4,}[\dXx]/g, '[number]')
    .replace(/\p{Script=Han}+/gu, '[text]')
    .slice(0, 500)
}
