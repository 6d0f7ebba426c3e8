import { removeShell } from './opening-sign.ts'
import './load-failure.css'

/** A phone does not always notice that its network is back, and never that the server is. */
const retryMilliseconds = 5_000

/**
 * H5: says so when the scripts of the page in the address bar cannot be loaded: otherwise it would stay white for ever.
 * The page is opened anew when what failed can be loaded.
 */
export function watchLoadFailures(): void {
  if (process.env.TARO_ENV !== 'h5') return
  window.addEventListener('unhandledrejection', ({ reason }) => {
    const { name, code, request } = Object(reason)
    if (name === 'ChunkLoadError' || code === 'CSS_CHUNK_LOAD_FAILED') sayFailure(String(request))
  })
}

function sayFailure(file: string): void {
  if (document.querySelector('.load-failure')) return
  removeShell()
  const failure = document.createElement('div')
  failure.className = 'load-failure'
  failure.setAttribute('role', 'alert')
  const words = document.createElement('div')
  words.textContent = '这一页没有加载出来，可能是网络断了。有网络了会自动再试，填过的内容都还在。'
  const again = document.createElement('button')
  again.className = 'load-failure__again'
  again.textContent = '再试一次'
  const retry = () => window.location.reload()
  again.addEventListener('click', retry)
  window.addEventListener('online', retry)
  setInterval(async () => {
    const answer = await fetch(file, { cache: 'no-store' }).catch(() => undefined)
    if (answer?.ok) retry()
  }, retryMilliseconds)
  failure.append(words, again)
  document.body.append(failure)
}
