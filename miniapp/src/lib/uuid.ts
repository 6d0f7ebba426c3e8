/**
 * A version 4 UUID. WeChat has no WebCrypto. The ids name a worker's own submissions and files, so they must be unique
 * and need not be secret.
 */
export function createUuid(): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
    const random = Math.floor(Math.random() * 16)
    return (place === 'x' ? random : (random % 4) + 8).toString(16)
  })
}
