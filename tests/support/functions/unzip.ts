import { inflateRawSync } from 'node:zlib'

const deflated = 8

/** The files of a zip, read by its central directory. */
export function unzip(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const count = zip.readUInt16LE(end + 10)
  let entry = zip.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    const isDeflated = zip.readUInt16LE(entry + 10) === deflated
    const size = zip.readUInt32LE(entry + 20)
    const nameLength = zip.readUInt16LE(entry + 28)
    const start = zip.readUInt32LE(entry + 42)
    const dataStart = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const name = zip.toString('utf8', entry + 46, entry + 46 + nameLength)
    const data = zip.subarray(dataStart, dataStart + size)
    files.set(name, (isDeflated ? inflateRawSync(data) : data).toString())
    entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32)
  }
  return files
}
