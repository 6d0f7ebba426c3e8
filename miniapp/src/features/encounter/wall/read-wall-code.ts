/**
 * The code as people type it: small letters, spaces, and the wide letters of a Chinese keyboard. Undefined when it is
 * none.
 */
export function readWallCode(typed: string): string | undefined {
  const code = Array.from(typed.slice(0, 40), narrow)
    .filter((mark) => !/[\s-]/.test(mark))
    .join('')
    .toUpperCase()
  return /^[2-9A-Z]{8}$/.test(code) ? code : undefined
}

/** ｋ and ７ as k and 7. */
function narrow(mark: string): string {
  const point = mark.charCodeAt(0)
  return point >= 0xff01 && point <= 0xff5e ? String.fromCharCode(point - 0xfee0) : mark
}
