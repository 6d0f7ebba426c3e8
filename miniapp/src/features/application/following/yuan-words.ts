/** Yuan as people write them: 3,000 or 1,234.50. */
export function yuanWords(amount: number): string {
  const [whole = '', cents] = (Number.isInteger(amount) ? String(amount) : amount.toFixed(2)).split('.')
  let grouped = whole
  for (let at = whole.length - 3; at > 0; at -= 3) grouped = `${grouped.slice(0, at)},${grouped.slice(at)}`
  return cents ? `${grouped}.${cents}` : grouped
}
