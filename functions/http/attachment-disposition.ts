/** RFC 6266 and 5987: the name in UTF-8, and an ASCII name for old clients. */
export function attachmentDisposition(fileName: string, fallback: string): string {
  const cleaned = fileName.replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
  const encoded = encodeURIComponent(cleaned).replace(
    /['()]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded}`
}
