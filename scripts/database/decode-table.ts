/**
 * The text of a CSV file: UTF-8 with a byte order mark or without, and what is no UTF-8 as GB 18030, in which Chinese
 * Excel and WPS save CSV (GBK and GB 2312 are parts of it). Excel's “Unicode 文本” is UTF-16.
 */
export function decodeTable(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
