/*
 * Runs in the page's head, before anything is drawn. It shows the home page to somebody of whom this browser knows nothing; others
 * have their own. And it says so at once when the app's scripts cannot be loaded, and loads again when they can.
 */
;(() => {
  const root = document.documentElement
  const retryMilliseconds = 5_000
  try {
    const keys = Object.keys(localStorage)
    const isKnown = keys.some((key) => key === 'session' || key.startsWith('draft:'))
    // As Taro keeps it.
    const look = JSON.parse(JSON.parse(localStorage.getItem('look') ?? '{"data":"{}"}').data)
    const isUsual = !look.care && (look.brightness ?? 'system') === 'system'
    if (/^\/(home)?$/.test(location.pathname) && isUsual && !isKnown) root.classList.add('shell-home')
  } catch {
    // Storage is blocked, or holds something else: the app draws the page.
  }
  addEventListener(
    'error',
    ({ target }) => {
      const isDrawn = document.body !== null && document.querySelector('.shell') === null
      if (isDrawn || root.classList.contains('shell-broken')) return
      root.classList.add('shell-broken')
      const { src } = target
      if (!src) return
      const reload = () => location.reload()
      addEventListener('online', reload)
      setInterval(async () => {
        const answer = await fetch(src, { cache: 'no-store' }).catch(() => undefined)
        if (answer?.ok) reload()
      }, retryMilliseconds)
    },
    true,
  )
})()
