const longestPiece = 200

/**
 * `text.normalize(form)` in linear time. JavaScript sorts the marks on one letter pair by pair, which takes seconds for
 * 100,000 of them. So the text is cut before letters that do not join what stands before them.
 */
export function composeText(text: string, form: 'NFC' | 'NFKC'): string {
  let composed = ''
  for (let start = 0; start < text.length; ) {
    const end = findCut(text, start)
    composed += text.slice(start, end).normalize(form)
    start = end
  }
  return composed
}

/** The last possible cut within reach. Without one (no real text is like that) the text is cut anywhere. */
function findCut(text: string, start: number): number {
  const reach = start + longestPiece
  if (reach >= text.length) return text.length
  for (let place = reach; place > start; place -= 1) if (joinsNothing(text.charCodeAt(place))) return place
  return reach
}

/** ASCII and Latin letters, and Chinese characters. */
const joinsNothing = (unit: number) => unit < 0x300 || (unit >= 0x4e00 && unit <= 0x9fff)
