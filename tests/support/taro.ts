/** The platform for code without a page: a phone's storage, which can be full. */
export const phone = {
  storage: new Map<string, unknown>(),
  isFull: false,
}

export const taro = {
  getStorageSync: (key: string) => phone.storage.get(key) ?? '',
  setStorageSync(key: string, value: unknown) {
    if (phone.isFull) throw new Error('setStorageSync:fail exceed storage max size')
    phone.storage.set(key, value)
  },
  removeStorageSync: (key: string) => void phone.storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),
}
