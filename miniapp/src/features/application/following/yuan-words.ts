/** Yuan as people write them: 3,000 or 1,234.50. */
export function yuanWords(amount: number): string {
  const [whole = '', cents] = (Number.isInteger(amount) ? String(amount) : amount.toFixed(2)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return cents ? `${grouped}.${cents}` : grouped
}
