import type { SceneKind } from '#shared/foundation/scene-kinds.ts'

type Params = Record<string, string | undefined>

/**
 * The id or code that a page was opened with: `name` in a link, or the scene of a scanned mini-program code, which
 * WeChat hands over encoded. Undefined when it is neither, and for a scene that is none of ours.
 */
export function openedBy(params: Params, name: string, { parse }: SceneKind): string | undefined {
  return params[name] ?? parse(decode(params.scene ?? ''))
}

function decode(scene: string): string {
  try {
    return decodeURIComponent(scene)
  } catch {
    // Anybody can print a code: a lone % is no fault of ours.
    return ''
  }
}
