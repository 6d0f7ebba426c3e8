import type { SceneKind } from '../foundation/scene-kinds.ts'

/**
 * The mini-program code of a confirmation link. It is not among the codes that anybody may ask for: its scene is the
 * one-time token of the link, so only the sender gets the picture.
 */
export const confirmationScene = {
  page: 'packages/confirmation/confirm/confirm',
  write: (token: string) => token,
  parse: (scene: string) => (/^[\w-]{20}$/.test(scene) ? scene : undefined),
} as const satisfies SceneKind
