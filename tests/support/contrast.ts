export type Rgb = [red: number, green: number, blue: number]

interface Color {
  rgb: Rgb
  alpha: number
}

/** `#rrggbb` or `rgba(r, g, b, a)`, which is all that the tokens use. */
export function readColor(text: string): Color {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text)
  if (hex) return { rgb: rgb(hex.slice(1).map((part) => Number.parseInt(part, 16))), alpha: 1 }
  const rgba = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(text)
  if (!rgba) throw new Error(`"${text}" is no color that the tokens use`)
  return { rgb: rgb(rgba.slice(1, 4).map(Number)), alpha: Number(rgba[4]) }
}

/** The color as it appears on an opaque background. */
export function over({ rgb: color, alpha }: Color, ground: Rgb): Rgb {
  return rgb(color.map((value, index) => value * alpha + (ground[index] ?? 0) * (1 - alpha)))
}

/** WCAG 2.2's contrast ratio, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function rgb([red = 0, green = 0, blue = 0]: number[]): Rgb {
  return [red, green, blue]
}
