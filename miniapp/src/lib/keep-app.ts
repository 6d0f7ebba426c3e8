/** H5: lets the browser keep the app and public answers, once the first page is drawn. Nothing depends on it. */
export function keepApp(): void {
  if (process.env.TARO_ENV !== 'h5' || !('serviceWorker' in navigator)) return
  const register = () => {
    // Whatever the host says of caching, the browser asks for the newest worker.
    navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' }).catch(() => {})
  }
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register)
}
