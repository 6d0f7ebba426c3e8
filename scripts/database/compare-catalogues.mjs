/**
 * The differences of two catalogues, one sentence for each object: missing in the first, missing in the second, or not
 * the same.
 */
export function compareCatalogues(left, right, { leftName, rightName, advice }) {
  const sentences = []
  for (const [object, definition] of left)
    if (!right.has(object)) sentences.push(`${object} is in ${leftName} and not in ${rightName}: ${advice}`)
    else if (right.get(object) !== definition)
      sentences.push(
        `${object} is not the same in ${leftName} and ${rightName} (${firstDifference(definition, right.get(object))}): ${advice}`,
      )
  for (const object of right.keys())
    if (!left.has(object)) sentences.push(`${object} is in ${rightName} and not in ${leftName}: ${advice}`)
  return sentences
}

function firstDifference(left, right) {
  const theirs = right.split('\n')
  const line = left.split('\n').findIndex((text, index) => text !== theirs[index])
  const show = (text) => (text === undefined ? 'nothing' : `“${text.trim().slice(0, 120)}”`)
  return line === -1
    ? `nothing, then ${show(theirs[left.split('\n').length])}`
    : `${show(left.split('\n')[line])}, then ${show(theirs[line])}`
}
