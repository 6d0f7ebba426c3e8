import { composeText } from './compose-text.ts'

/** What takes no room on a screen: soft hyphens, marks without width, variation selectors, the frame of a keycap. */
const invisible =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\u034f|\u20e3|[\ufe00-\ufe0f]/g
const separators = /[\s\-–—_.·*,，、。|/]+/g
const chineseDigits = '〇一二三四五六七八九'

/** A text with look-alike letters, Chinese digits and separators replaced, so that they cannot hide a number. */
function plainDigits(text: string): string {
  return text
    .replace(separators, '')
    .replace(/[零〇○]/g, '0')
    .replace(/幺/g, '1')
    .replace(/[一二三四五六七八九]/g, (digit) => String(chineseDigits.indexOf(digit)))
}

/*
 * No pattern has an unbounded repeat: spaces are reduced to one before, and a name or number needs a fixed count of
 * characters. So all of them run in linear time.
 */
const phoneNumber = /(^|\D)(\+?86)?1[3-9]\d{9}(\D|$)/
const longNumber = /\d{9}/
const chatName =
  /(微 ?信|威信|薇信|维信|v ?信|vx|v x|wx|we ?chat|weixin) ?(号|id)? ?[:：是=]? ?[a-z0-9][-_a-z0-9]{3}/
const wechatId = /wxid_[a-z0-9]/
const invitation = /(加|扫) ?(我|个)? ?(的)? ?(微信|薇信|威信|vx|wx|v信|qq|扣扣|q\b|v\b)/
const qqNumber = /(qq|扣扣|企鹅号?|q ?号|群号?) ?[:：是=]? ?\d{5}/
const address =
  /https?:|www\.|[a-z0-9-]\.(com|cn|net|org|cc|me|top|xyz|vip|site|club)([^a-z]|$)|[\w.+-]@[\w-]/

/**
 * Whether a text for other people holds a phone number, a WeChat or QQ name, an e-mail or web address. Contacts are
 * exchanged only by mutual consent.
 */
export function hasContact(text: string): boolean {
  const plain = composeText(text, 'NFKC').replace(invisible, '').toLowerCase().replace(/\s+/g, ' ')
  const digits = plainDigits(plain)
  return (
    phoneNumber.test(digits) ||
    longNumber.test(plain) ||
    [chatName, wechatId, invitation, qqNumber, address].some((pattern) => pattern.test(plain))
  )
}

/** The sentence for the author of such a text. */
export const noContactSentence = '请不要写电话、微信、QQ 或网址，互相选中、双方同意以后再交换'
