/** What Excel refuses in the name of a worksheet, what XML would have escaped, and the apostrophe, which quotes names. */
const refused = /[[\]:*?/\\'"&<>\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu
const longest = 31

/** Never half of a character. */
const cut = (name: string, length: number) => name.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')

/**
 * Names as Excel opens them: without marks it refuses, of at most 31 characters, and no two alike whatever their case. A second
 * one of the same name gets a number. Nothing in them needs escaping.
 */
export function worksheetNames(wished: readonly string[]): string[] {
  // Excel keeps this one for itself.
  const taken = new Set(['history'])
  return wished.map((wish) => {
    const plain = wish.replace(refused, ' ').trim() || '名单'
    let name = cut(plain, longest)
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const suffix = ` (${number})`
      name = cut(plain, longest - suffix.length) + suffix
    }
    taken.add(name.toLowerCase())
    return name
  })
}
