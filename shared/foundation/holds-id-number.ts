const wholeNumber =
  /(?:^|[^0-9])[0-9]{6}[ \u2010-\u2015\u2212-]?(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[ \u2010-\u2015\u2212-]?[0-9]{3}[0-9Xx](?![0-9])/

/** What is said about an ID number in a text that is stored as it is. */
export const noIdNumberSentence = '这里不要写身份证号，请删去'

/**
 * Whether a cleaned text holds a whole ID number, which is stored encrypted or not at all. The check character does not
 * count: a number with one wrong digit tells as much. SQL has the same rule (`private.holds_id_number`).
 */
export const holdsIdNumber = (text: string) => wholeNumber.test(text)
