import { atMostPasted } from '../../foundation/at-most.ts'
import { toHalfWidth } from '../../foundation/pasted-text.ts'
import { refusing } from '../../foundation/refusing.ts'
import * as z from '../../zod.ts'

const middleDots = /[·•・‧∙⋅･᛫●⸱ꞏᐧㆍ․.。｡˙◦∘◉▪⚫⚬⦁⬤⸳﹅﹒\u{10101}]+/gu
const han = /[\u3007\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]/u
const apostrophes = /[‘’‛ʼʻꞌ′´`＇]/g
const hyphens = /[‐-―−⁃]/g
/** They choose one drawing of a character (葛󠄀). No register of persons has them. */
const variationSelectors = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u200d]/gu
/**
 * Lists the characters that a name cannot have, because each version of Unicode adds rare characters that it can have:
 * punctuation, arrows, mathematics, shapes, circled numbers, emoji, and what stands for a character that was lost.
 */
const strangers =
  /[0-9!-&(-,/:-@[-`{-~¡-©«-´¶¸-¿\u2010-\u2bff\u3001-\u3004\u3008-\u3020\u3030\u3200-\u33ff\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uff0f\uff1a-\uff20\uff5b-\uff65\uffe0-\uffff\u{1f000}-\u{1faff}]/u

/**
 * Normalizes a pasted name: half-width, at most one space between words, one kind of middle dot (阿依古丽·买买提),
 * apostrophe and hyphen.
 */
function normalizeName(text: string): string {
  const name = toHalfWidth(text.replace(apostrophes, "'").replace(hyphens, '-'))
    .replace(variationSelectors, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (/[a-z]/i.test(name)) return name
  const dotted = name.replace(middleDots, '·').replace(/ ?· ?/g, '·').replace(/^·|·$/g, '')
  // 王 小 明 is set apart by hand. In other scripts a space parts two names.
  return han.test(dotted) ? dotted.replace(/ /g, '') : dotted
}

/** The sentence that says how to correct a normalized name, or undefined when it is valid. */
function findNameFault(name: string): string | undefined {
  const length = Array.from(name).length
  if (length === 0) return '请填写姓名'
  if (/\d/.test(name)) return '姓名里不能有数字，请和身份证上写得一样'
  const stranger = strangers.exec(name)
  if (stranger) return `姓名里不能有“${stranger[0]}”，请和身份证上写得一样`
  if (length === 1) return '请填写全名，至少 2 个字'
  return length > 30 ? `姓名最多 30 个字，现在多了 ${length - 30} 个字` : undefined
}

/** Takes a pasted name and returns it normalized. */
export const personNameRule = z
  .string('请填写姓名')
  .check(atMostPasted, z.overwrite(normalizeName), refusing(findNameFault))
