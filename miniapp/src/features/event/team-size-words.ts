/** The number of people in a team: `3 人` or `3–5 人`. */
export const teamSizeWords = ([smallest, largest]: readonly [number, number]): string =>
  smallest === largest ? `${smallest} 人` : `${smallest}–${largest} 人`
