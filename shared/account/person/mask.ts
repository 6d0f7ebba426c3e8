/** 3401**********1234. What has fewer than 18 characters is no ID number and is hidden whole. */
export function maskIdNumber(idNumber: string): string {
  return idNumber.length === 18 ? `${idNumber.slice(0, 4)}**********${idNumber.slice(-4)}` : hidden(idNumber)
}

/** 138****0001. */
export function maskPhone(phone: string): string {
  return phone.length === 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : hidden(phone)
}

/** **** 1234, whatever the card's length. Masking what is masked changes nothing. */
export function maskBankCard(card: string): string {
  return card.length >= 9 ? `**** ${card.slice(-4)}` : hidden(card)
}

/** 周**: the first character; how long the rest is stays hidden. */
export function maskName(name: string): string {
  const [first] = Array.from(name)
  return first === undefined ? '' : `${first}**`
}

const hidden = (text: string) => (text === '' ? '' : '****')
