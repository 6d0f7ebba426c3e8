/**
 * The text of a CSV file: UTF-8 with a byte order mark or without, and what is no UTF-8 as GB 18030, in which Chinese
 * Excel and WPS save CSV (GBK and GB 2312 are parts of it).
 */
export function decodeTable(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
