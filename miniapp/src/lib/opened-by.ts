import type { SceneKind } from '#shared/foundation/scene-kinds.ts'

type Params = Record<string, string | undefined>

/**
 * The id or code that a page was opened with: `name` in a link, or the scene of a scanned mini-program code, which
 * WeChat passes encoded. Undefined when there is neither, and for a scene that is not ours.
 */
export function openedBy(params: Params, name: string, { parse }: SceneKind): string | undefined {
  return params[name] ?? parse(decode(params.scene ?? ''))
}

function decode(scene: string): string {
  try {
    return decodeURIComponent(scene)
  } catch {
    // Anybody can print a code, so a single % is not our fault.
    return ''
  }
}
