import PDFDocument from 'pdfkit'
import { province } from '#province/facts/province.ts'
import type { PaperFonts, Weight } from './paper-fonts.ts'
import { wrapText } from './wrap-text.ts'

/** In points. A4 upright, with room at the bottom for the page number and on the left for a stapler. */
export const page = { width: 595.28, height: 841.89, left: 48, right: 42, top: 40, bottom: 52 } as const
export const contentWidth = page.width - page.left - page.right
const contentBottom = page.height - page.bottom

export type TextStyle = { size: number; weight: Weight }
export type Align = 'left' | 'center' | 'right'
type Line = { x: number; y: number; width: number; align: Align; style: TextStyle }
type Info = { title: string; createdAt: Date }

export const lineHeightOf = ({ size }: TextStyle) => size * 1.45

/** The pages of a paper and the position for the next element. */
export class PaperPages {
  y: number = page.top
  readonly #document: PDFKit.PDFDocument
  readonly #pieces: Buffer[] = []
  readonly #ended: Promise<void>
  readonly #widths = new Map<string, number>()

  constructor({ bytes }: PaperFonts, { title, createdAt }: Info) {
    this.#document = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      pdfVersion: '1.7',
      lang: 'zh-CN',
      displayTitle: true,
      info: { Title: title, Creator: province.product, CreationDate: createdAt },
      // A font path of our own keeps pdfkit from opening Helvetica, whose metrics are not in the bundle.
      font: '',
    })
    this.#document.registerFont('regular', bytes.regular)
    this.#document.registerFont('bold', bytes.bold)
    this.#document.on('data', (piece: Buffer) => this.#pieces.push(piece))
    this.#ended = new Promise((resolve) => this.#document.on('end', resolve))
  }

  get room(): number {
    return contentBottom - this.y
  }

  get pageCount(): number {
    return this.#document.bufferedPageRange().count
  }

  addPage(): void {
    this.#document.addPage()
    this.y = page.top
  }

  /** Returns to a finished page. The first page is 1. */
  openPage(number: number): void {
    this.#document.switchToPage(number - 1)
  }

  measure(text: string, { size, weight }: TextStyle): number {
    const key = `${weight}${text}`
    // In thousandths of the font size, so that one measurement serves every size.
    const known = this.#widths.get(key) ?? this.#document.font(weight).fontSize(1000).widthOfString(text)
    this.#widths.set(key, known)
    return (known * size) / 1000
  }

  wrap(text: string, width: number, style: TextStyle): string[] {
    return wrapText(text, width, (piece) => this.measure(piece, style))
  }

  /** Breaks a text into as few lines as possible, of similar length: 是否低保 / 或低保边缘, never a single character. */
  wrapEvenly(text: string, width: number, style: TextStyle): string[] {
    const { length } = this.wrap(text, width, style)
    let narrower = this.measure(text, style) / length
    while (narrower < width && this.wrap(text, narrower, style).length > length) narrower += style.size / 2
    return this.wrap(text, Math.min(narrower, width), style)
  }

  /** Draws one line in a box of height `lineHeightOf(style)` from `y` down. */
  write(text: string, { x, y, width, align, style }: Line): void {
    if (text === '') return
    const spare = align === 'left' ? 0 : width - this.measure(text, style)
    const left = x + (align === 'center' ? spare / 2 : spare)
    this.#document.font(style.weight).fontSize(style.size)
    const inset = (lineHeightOf(style) - this.#document.currentLineHeight()) / 2
    this.#document.fillColor('black').text(text, left, y + inset, { lineBreak: false })
  }

  box(x: number, y: number, width: number, height: number, fill?: string): void {
    this.#document.rect(x, y, width, height).lineWidth(0.6)
    if (fill) this.#document.fillAndStroke(fill, 'black')
    else this.#document.stroke('black')
  }

  /** Draws something turned by half a circle around a point. */
  upsideDown(x: number, y: number, draw: () => void): void {
    this.#document.save().rotate(180, { origin: [x, y] })
    draw()
    this.#document.restore()
  }

  /** A line across the paper to cut along. */
  cut(y: number): void {
    this.#document.moveTo(0, y).lineTo(page.width, y).lineWidth(0.4).stroke('black')
  }

  /** A line across the paper to fold along. */
  dashes(y: number): void {
    this.#document
      .moveTo(0, y)
      .lineTo(page.width, y)
      .lineWidth(0.4)
      .dash(4, { space: 4 })
      .stroke('black')
      .undash()
  }

  /** Draws black rectangles: the modules of a QR code. */
  dots(squares: readonly { x: number; y: number; width: number; height: number }[]): void {
    for (const { x, y, width, height } of squares) this.#document.rect(x, y, width, height)
    this.#document.fill('black')
  }

  async end(): Promise<Buffer> {
    this.#document.end()
    await this.#ended
    return Buffer.concat(this.#pieces)
  }
}
