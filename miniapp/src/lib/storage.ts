import Taro from '@tarojs/taro'

/** Reads the value under a key on this phone; undefined when there is none or storage is blocked. */
export function readStored<T>(key: string): T | undefined {
  try {
    const text: unknown = Taro.getStorageSync(key)
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as T) : undefined
  } catch {
    return undefined
  }
}

/**
 * The same for what people typed, and whatever else cannot be asked for again: undefined too when it does not look like the sample, as
 * an earlier version or another program may have left it. Each field of the sample must be there, with a value of its kind; each item
 * of a list must be like the sample's first one.
 */
export function readLike<T>(key: string, sample: SampleOf<T>): T | undefined {
  const stored = readStored<T>(key)
  return isLike(stored, sample) ? stored : undefined
}

type SampleOf<T> = T extends readonly (infer Item)[]
  ? readonly SampleOf<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]?: SampleOf<T[Name]> }
    : T

function isLike(value: unknown, sample: unknown): boolean {
  if (Array.isArray(sample))
    return Array.isArray(value) && (sample.length === 0 || value.every((item) => isLike(item, sample[0])))
  if (typeof sample !== 'object' || sample === null) return typeof value === typeof sample
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const fields = new Map<string, unknown>(Object.entries(value))
  return Object.entries(sample).every(([name, one]) => isLike(fields.get(name), one))
}

/** Stores a value on this phone. Returns false when storage is full or blocked, so that the page can say so. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** Deletes a key. */
export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // Blocked storage holds nothing to delete.
  }
}

/** All keys on this phone with a prefix. */
export function listStoredKeys(prefix: string): string[] {
  try {
    return Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}
