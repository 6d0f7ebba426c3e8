/** 3401**********1234. A text of another length than 18 is no ID number and is hidden whole. */
export function maskIdNumber(idNumber: string): string {
  return idNumber.length === 18 ? `${idNumber.slice(0, 4)}**********${idNumber.slice(-4)}` : hidden(idNumber)
}

/** **** 1234 for a card of any length. A masked card stays as it is. */
export function maskBankCard(card: string): string {
  return card.length >= 9 ? `**** ${card.slice(-4)}` : hidden(card)
}

/** 周**: the first character. The length of the rest stays hidden. */
export function maskName(name: string): string {
  const [first] = Array.from(name)
  return first === undefined ? '' : `${first}**`
}

const hidden = (text: string) => (text === '' ? '' : '****')
