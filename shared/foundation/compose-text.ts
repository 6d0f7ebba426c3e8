const longestPiece = 200

/**
 * `text.normalize(form)`, in a time that grows as the text does: JavaScript sorts marks that stand on one letter one by one,
 * which over 100,000 of them takes seconds. So a text is cut before letters that join nothing in front of them.
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

/** The last place within reach where a text may be cut; where there is none (nobody writes so) it is cut anywhere. */
function findCut(text: string, start: number): number {
  const reach = start + longestPiece
  if (reach >= text.length) return text.length
  for (let place = reach; place > start; place -= 1) if (joinsNothing(text.charCodeAt(place))) return place
  return reach
}

/** ASCII and Latin letters, and Chinese characters. */
const joinsNothing = (unit: number) => unit < 0x300 || (unit >= 0x4e00 && unit <= 0x9fff)
