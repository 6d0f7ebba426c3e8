import './load-failure.css'
import { boundaryWith } from './page-boundary.ts'
import { useDrawnAgain } from './use-drawn-again.ts'

/** The same as components/page-failure.tsx without Taro's components, which a browser would read before any page. */
function PageFailure({ drawAgain }: { drawAgain: () => void }) {
  const { isSaid, load } = useDrawnAgain(drawAgain)
  if (!isSaid) return null
  return (
    <div className="load-failure" role="alert">
      <div>这一页没有打开，是我们这边出了错。填过的内容都还在。</div>
      <button type="button" className="load-failure__again" onClick={load}>
        重新加载
      </button>
    </div>
  )
}

/** Around every page: miniapp/config/elements-plugin.cjs puts it there. */
export const PageBoundary = boundaryWith(PageFailure)
