/** 海报颜色: the color of the drawn poster, chosen by staff. */
export const posterTones = ['红', '粉', '橙', '绿', '蓝', '紫'] as const
export type PosterTone = (typeof posterTones)[number]
