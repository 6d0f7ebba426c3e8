import { composeText } from './compose-text.ts'
import { invisible } from './folding.gen.ts'
import { normalizeText } from './normalize-text.ts'
import { writtenDigits } from './written-digits.ts'

/** The frame around 1️⃣. */
const keycap = /\u20e3/g
const separators = /[\s\-–—_.·*,，、。|/]+/g
const hearts = /(v|微|薇|威|维|溦|徽) ?[❤♥\u{1f493}-\u{1f49f}\u{1f9e1}]/gu

/** A text as it is read: one case, one width, nothing invisible, a heart as 信, 艾特 and 点com as the signs they stand for. */
const plainText = (text: string) =>
  composeText(normalizeText(text), 'NFKC')
    .replace(invisible, '')
    .replace(keycap, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(hearts, '$1信')
    .replace(/ ?艾特 ?/g, '@')
    .replace(/ ?[点丶] ?(?=com|cn|net)/g, '.')

/** A text with Chinese digits and separators replaced, so that they cannot hide a number. */
const plainDigits = (text: string) =>
  text.replace(separators, '').replace(/[\u3007-\u9fff○]/g, (sign) => writtenDigits.get(sign) ?? sign)

/*
 * No pattern has an unbounded repeat: spaces are reduced to one before, and a name or number needs a fixed count of
 * characters. So all of them run in linear time.
 */
const phoneNumber = /(^|\D)(\+?86)?1[3-9]\d{9}(\D|$)/
const longNumber = /\d{9}/
const chatName =
  /(微 ?信|[威薇维溦徽徵]信|wei ?信|v ?信|(^|[^a-z])(vx|v x|wx)|we ?chat|weixin) ?(号|id)? ?[:：是=]? ?[a-z0-9][-_a-z0-9]{3}/
const wechatId = /wxid_[a-z0-9]/
const shortName = /[+加] ?我? ?v[ :：][ :：]?[a-z0-9][-_a-z0-9]{3}/
const invitation =
  /(加|扫) ?(我|个)? ?(的)? ?(微信|薇信|威信|vx|wx|v信|qq|扣扣|q\b|v\b)(?! ?(红包|支付|付款|收款|运动|步数|小程序|公众号|读书))/
const qqNumber = /(qq|扣扣|企鹅号?|q ?号|群号?) ?[:：是=]? ?\d{5}/
const qqInShort = /扣 ?[:：是]? ?\d{6,10}(?!\d| ?[元块])/
const otherName =
  /(抖音|快手|小红书|微博|陌陌|探探|钉钉|b站) ?(号|id) ?[:：是=]? ?[a-z0-9][-_.a-z0-9]{3}|(^|[^a-z0-9])@[a-z0-9][-_a-z0-9]{3}/
const address =
  /https?:|www\.|[a-z0-9-]\.(com|cn|net|org|cc|me|top|xyz|vip|site|club)([^a-z]|$)|[\w.+-]@[\w-]/
const names = [chatName, wechatId, shortName, invitation, qqNumber, qqInShort, otherName, address]

/**
 * Whether a text for other people holds a phone number, a WeChat or QQ name, an e-mail or web address. Contacts are
 * exchanged only by mutual consent.
 */
export function hasContact(text: string): boolean {
  const plain = plainText(text)
  const digits = plainDigits(plain)
  return (
    phoneNumber.test(digits) ||
    hasLookalikeNumber(digits) ||
    hasScatteredNumber(digits) ||
    longNumber.test(plain) ||
    names.some((pattern) => pattern.test(plain))
  )
}

/** A mobile number with letters for some of its digits: l38OO138OOO. */
function hasLookalikeNumber(digits: string): boolean {
  const runs = digits.match(/[\doil]+/g) ?? []
  return runs.some(
    (run) =>
      run.replace(/\D/g, '').length >= 5 &&
      /^1[3-9]\d{9}$/.test(run.replace(/o/g, '0').replace(/[il]/g, '1')),
  )
}

/** A number in pieces: 电话138后面0013再8000. */
const hasScatteredNumber = (digits: string) =>
  /电话|手机|号码|联系|打我/.test(digits) && /^1[3-9]\d{9}$/.test(digits.replace(/\D/g, ''))

/** The sentence for the author of such a text. */
export const noContactSentence = '请不要写电话、微信、QQ 或网址，互相选中、双方同意以后再交换'
