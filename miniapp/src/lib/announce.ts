import './announce.css'

let region: HTMLElement | undefined

/**
 * Announces a sentence to users of a screen reader (H5). It is not visible. The region must exist before its text
 * changes.
 */
export function announce(message: string): void {
  if (!region) {
    region = document.createElement('div')
    region.className = 'announcement'
    region.setAttribute('role', 'status')
    document.body.append(region)
  }
  const here = region
  here.textContent = ''
  // In a later task: otherwise the same sentence twice would not be a change.
  setTimeout(() => {
    here.textContent = message
  }, 100)
}
