import './announce.css'

let region: HTMLElement | undefined

/** Says a sentence to whoever uses a screen reader (H5); nothing is seen. A region must stand before words come into it. */
export function announce(message: string): void {
  if (!region) {
    region = document.createElement('div')
    region.className = 'announcement'
    region.setAttribute('role', 'status')
    document.body.append(region)
  }
  const here = region
  here.textContent = ''
  // In a later turn, or the same sentence twice would be no change.
  setTimeout(() => {
    here.textContent = message
  }, 100)
}
