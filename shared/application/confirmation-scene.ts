import type { SceneKind } from '../foundation/scene-kinds.ts'

/**
 * The mini-program code of a confirmation link. It stands apart from the codes that anybody may ask for: its scene is
 * the link's one-time token, so only who sends the link is given the picture.
 */
export const confirmationScene = {
  page: 'packages/confirmation/confirm/confirm',
  write: (token: string) => token,
  parse: (scene: string) => (/^[\w-]{20}$/.test(scene) ? scene : undefined),
} as const satisfies SceneKind
