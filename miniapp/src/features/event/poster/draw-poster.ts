import { province } from '#province/facts/province.ts'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { timeWords } from '#shared/event/time-words.ts'
import { posterPalette, posterPaper } from '../../../theme/poster-palette.ts'

/** The picture's size in pixels: sharp on any phone, and small to send. */
export const posterSize = { width: 750, height: 1200 } as const

const edge = 56
const headHeight = 640
const codeSize = 220
const family = '-apple-system, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", sans-serif'

/**
 * Draws the event's poster: what, who, when, where, and the mini-program code that opens it. Without a code (WeChat was
 * busy) it says where to find the event.
 */
export function drawPoster(
  context: CanvasRenderingContext2D,
  event: EventDetail,
  code: CanvasImageSource | undefined,
): void {
  const { width, height } = posterSize
  const { light, middle, deep } = posterPalette[event.posterTone]
  context.fillStyle = posterPaper.ground
  context.fillRect(0, 0, width, height)
  const ground = context.createLinearGradient(0, 0, width, headHeight)
  ground.addColorStop(0, light)
  ground.addColorStop(0.5, middle)
  ground.addColorStop(1, deep)
  context.fillStyle = ground
  context.fillRect(0, 0, width, headHeight)

  context.textBaseline = 'top'
  context.fillStyle = posterPaper.ground
  context.font = `30px ${family}`
  context.fillText(`${province.product} · 职工活动`, edge, edge)
  context.font = `600 64px ${family}`
  const titleBottom = writeLines(context, event.title, { top: 200, height: 84, most: 4 })
  context.font = `32px ${family}`
  writeLines(context, `${event.organizerName} 主办`, { top: titleBottom + 20, height: 44, most: 1 })

  context.fillStyle = posterPaper.ink
  context.font = `600 38px ${family}`
  const timeBottom = writeLines(context, timeWords(event), { top: headHeight + 44, height: 52, most: 2 })
  context.font = `34px ${family}`
  const placeBottom = writeLines(context, event.placeName, { top: timeBottom + 12, height: 48, most: 1 })
  context.fillStyle = posterPaper.quiet
  context.font = `28px ${family}`
  writeLines(context, event.address, { top: placeBottom + 4, height: 40, most: 1 })

  const top = height - edge - codeSize
  if (code) context.drawImage(code, width - edge - codeSize, top, codeSize, codeSize)
  context.fillStyle = posterPaper.ink
  context.font = `600 34px ${family}`
  context.fillText(code ? '长按识别小程序码' : `微信里搜“${province.product}”`, edge, top + 66)
  context.fillStyle = posterPaper.quiet
  context.font = `28px ${family}`
  context.fillText(code ? '看活动，报名' : '在“活动”里找这一场', edge, top + 122)
}

type Lines = { top: number; height: number; most: number }

/** Breaks a text into lines that fit. The last line ends with … when there is more. Returns where the text ends. */
function writeLines(context: CanvasRenderingContext2D, text: string, { top, height, most }: Lines): number {
  const room = posterSize.width - 2 * edge
  const lines: string[] = ['']
  for (const sign of text) {
    const line = lines.at(-1) ?? ''
    if (context.measureText(line + sign).width <= room) lines[lines.length - 1] = line + sign
    else if (lines.length < most) lines.push(sign)
    else {
      lines[lines.length - 1] = `${[...line].slice(0, -1).join('')}…`
      break
    }
  }
  lines.forEach((line, index) => {
    context.fillText(line, edge, top + index * height)
  })
  return top + lines.length * height
}
