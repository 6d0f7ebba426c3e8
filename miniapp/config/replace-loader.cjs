/** Replaces words in a module. Throws when they are not there, for example after an update of Taro. */
module.exports = function (source) {
  return this.getOptions().replacements.reduce((text, [words, instead]) => {
    if (!text.includes(words)) throw new Error(`${this.resourcePath} no longer says: ${words}`)
    return text.replaceAll(words, () => instead)
  }, source)
}
