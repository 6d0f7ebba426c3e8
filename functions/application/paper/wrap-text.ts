/** Western words, numbers and masked numbers are not broken. A line may end between Chinese characters. */
const tokenPattern = /[\p{Script=Latin}\p{Nd}.,:;@*/\\%&'"_+#-]+|\s|./gsu

/** GB/T 15834: the first list never begins a line, the second never ends one. */
const neverFirst = new Set('，。、；：？！）》〉」』】〕”’…—·％℃')
const neverLast = new Set('（《〈「『【〔“‘')

type Measure = (text: string) => number

/** Breaks a text into lines of a width, measured by `measure`. Its own line breaks are kept. */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, measure))
}

/** The least width in which no token is broken. */
export const widestToken = (text: string, measure: Measure): number =>
  Math.max(0, ...(text.match(tokenPattern) ?? []).map(measure))

function wrapParagraph(paragraph: string, width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  let room = width
  for (const token of unbreakable(paragraph).flatMap((one) => cut(one, width, measure))) {
    const needed = measure(token)
    if (needed > room && line !== '') {
      lines.push(line.trimEnd())
      line = ''
      room = width
    }
    if (line === '' && lines.length > 0 && token.trim() === '') continue
    line += token
    room -= needed
  }
  return [...lines, line.trimEnd()]
}

/** Tokens together with the punctuation that must stay with them. */
function unbreakable(paragraph: string): string[] {
  const joined: string[][] = []
  for (const token of paragraph.match(tokenPattern) ?? []) {
    const before = joined.at(-1)
    const isBound = before && (neverFirst.has(token) || neverLast.has(before.at(-1) ?? ''))
    if (isBound) before.push(token)
    else joined.push([token])
  }
  return joined.map((tokens) => tokens.join(''))
}

/** A token that is wider than a line is broken at the end of the line. */
function cut(token: string, width: number, measure: Measure): string[] {
  if (measure(token) <= width) return [token]
  const pieces: string[] = []
  let piece = ''
  for (const character of token) {
    if (piece !== '' && measure(piece + character) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
