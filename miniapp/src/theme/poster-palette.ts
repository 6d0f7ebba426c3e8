import type { PosterTone } from '#shared/event/poster-tone.ts'

/**
 * The colors of a poster that is drawn on a canvas, where no stylesheet applies: those of `components/hero.css`. The
 * picture is for other people, so it looks the same in light, dark and 关怀.
 */
export const posterPalette: Readonly<Record<PosterTone, { light: string; middle: string; deep: string }>> = {
  红: { light: '#e2786f', middle: '#a3272b', deep: '#861d22' },
  粉: { light: '#e98aa6', middle: '#b23a63', deep: '#8f2349' },
  橙: { light: '#e5a565', middle: '#a4601a', deep: '#7d4710' },
  绿: { light: '#63b68c', middle: '#0e6b41', deep: '#0b5433' },
  蓝: { light: '#7aa5d6', middle: '#23558c', deep: '#1c4472' },
  紫: { light: '#938bd0', middle: '#46408f', deep: '#393479' },
}

export const posterPaper = { ground: '#ffffff', ink: '#1a1a1a', quiet: '#5c5c5c' } as const
