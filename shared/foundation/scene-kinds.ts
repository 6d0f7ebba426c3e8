/**
 * What a mini-program code can open. The page is WeChat's path without a leading slash (a test compares it with the
 * app's routes). A scene has at most 32 characters, so an event's id loses its hyphens.
 */
export const sceneKinds = {
  event: {
    page: 'packages/event/event/event',
    write: (id: string) => id.replaceAll('-', ''),
    parse: (scene: string) =>
      /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(scene)?.slice(1).join('-'),
  },
  service: {
    page: 'packages/service/service/service',
    write: (code: string) => code,
    parse: (scene: string) => (/^[a-z]+(-[a-z]+)*$/.test(scene) ? scene : undefined),
  },
} as const satisfies Record<string, SceneKind>

export type SceneKind = {
  page: string
  /** The scene for an id or a code. */
  write: (code: string) => string
  /** The id or code of a scene after `decodeURIComponent`; undefined when the scene is not ours. */
  parse: (scene: string) => string | undefined
}
