/* A browser's storage for bytes. Used on H5 only. */
const name = 'pending-files'

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(name)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = act(database.transaction(name, mode).objectStore(name))
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  } finally {
    database.close()
  }
}

export const putBlob = (id: string, blob: Blob) => run('readwrite', (store) => store.put(blob, id))

export const getBlob = (id: string) => run<Blob | undefined>('readonly', (store) => store.get(id))

export const deleteBlob = (id: string) => run('readwrite', (store) => store.delete(id))
