import { normalizeText } from '../foundation/normalize-text.ts'

const mostUnits = 200
const ending = /\.[a-z0-9]{1,8}$/i

/**
 * The name of a file as it is kept with an answer: without folders and characters that nobody sees, and shortened to 200
 * before its ending. No name is a reason to refuse a file. The same again changes nothing.
 */
export function keptFileName(name: string): string {
  const own = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
  const short = normalizeText(shorten(own, 2 * mostUnits))
  // Some characters become several, and may become a separator.
  return shorten(short.replace(/[/\\]/g, ''), mostUnits) || '材料'
}

function shorten(name: string, units: number): string {
  if (name.length <= units) return name
  const [kept = ''] = ending.exec(name.slice(-9)) ?? []
  const front = name.slice(0, units - kept.length)
  return (/[\ud800-\udbff]$/.test(front) ? front.slice(0, -1) : front) + kept
}
