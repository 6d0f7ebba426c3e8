import { readFileSync } from 'node:fs'

/** One row of 工会系统公共服务清单 with its markup decoded. */
export type ListedService = {
  number: number
  department: string
  name: string
  legalBasis: string
  provincial: string
  municipal: string
  county: string
  guideText: string
  guideLink: string | undefined
}

/** The list as published, byte for byte. Tables are tab-separated lines that begin with a number. */
export const publicServiceList: readonly ListedService[] = readFileSync(
  new URL('public-service-list.txt', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => /^\d+\t/.test(line))
  .map((line) => {
    const cells = line.split('\t')
    const [number, department, name, legalBasis, provincial, municipal, county, guide] = cells
    if (cells.length !== 8 || legalBasis === undefined || guide === undefined) {
      throw new Error(`not a row of eight cells: ${line}`)
    }
    return {
      number: Number(number),
      department: department ?? '',
      name: name ?? '',
      legalBasis: decodeText(legalBasis),
      provincial: provincial ?? '',
      municipal: municipal ?? '',
      county: county ?? '',
      ...decodeGuide(guide),
    }
  })

/** `<p>` separates paragraphs like a space elsewhere in the list. Unescaped `<` and `>` are words of the law's title. */
function decodeText(cell: string): string {
  return decodeEntities(cell.replace(/<\/?p>/g, ''))
}

function decodeGuide(cell: string): { guideText: string; guideLink: string | undefined } {
  const link = /<a href="([^"]+)">([^<]+)<\/a>/.exec(cell)
  if (link && link[1] !== link[2]) throw new Error(`the link's words are not its address: ${cell}`)
  const guideText = decodeEntities(link ? cell.replace(link[0], '') : cell).trim()
  return { guideText, guideLink: link?.[1] }
}

function decodeEntities(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}
