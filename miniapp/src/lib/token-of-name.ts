import { createUuid } from './uuid.ts'

/**
 * The tokens of one form about other people: the same one while the same person is sent again after a lost answer, and another
 * for whoever is next in the queue.
 */
export function createTokenOfName(): (name: string) => string {
  const tokens = new Map<string, string>()
  return (name) => {
    const token = tokens.get(name) ?? createUuid()
    tokens.set(name, token)
    return token
  }
}
