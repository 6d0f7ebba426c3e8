import { ask, describe } from './ask.mjs'

/** The H5 page: itself, an address within it, its script, and what browsers are told about it. */
export async function checkPage(page, { seen, hints, faults }) {
  const before = faults.length
  const home = await ask(page, '/')
  if (home.status !== 200 || !home.text.includes('id="app"')) {
    faults.push(`The page does not open at ${page} (${describe(home)}): serve the folder dist/h5 there.`)
    return
  }
  const deep = await ask(page, '/packages/service/service/service')
  if (deep.status !== 200 || !deep.text.includes('id="app"'))
    faults.push(
      `A shared address within the page does not open (${describe(deep)}): paths without a file have to answer index.html.`,
    )
  const script = /<script[^>]+src="([^"]+)"/.exec(home.text)?.[1]
  const answer = await ask(page, script ?? '/')
  if (script === undefined)
    faults.push('The page has no script: build it with npm run build:h5 -- --production.')
  else if (answer.status !== 200 || !/javascript/.test(answer.headers.get('content-type') ?? ''))
    faults.push(
      `The page's script ${script} is not served as JavaScript (${describe(answer)}): the page stays empty.`,
    )
  checkPolicy(home, faults)
  if (home.headers.get('x-content-type-options') !== 'nosniff')
    hints.push('The page has no header "X-Content-Type-Options: nosniff".')
  if (!/no-cache|max-age=0|no-store/.test(home.headers.get('cache-control') ?? ''))
    hints.push(
      'The page may be kept by browsers after a release: send "Cache-Control: no-cache" with index.html.',
    )
  if (faults.length === before)
    seen.push('the page opens, also at a shared address, and runs its own scripts only')
}

function checkPolicy({ text, headers }, faults) {
  const header = headers.get('content-security-policy') ?? ''
  const meta = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(text)?.[1] ?? ''
  const own = [header, meta].find((policy) => /script-src 'self'(;|$| )/.test(policy))
  if (!own || /script-src[^;]*unsafe/.test(own))
    faults.push(
      'The page has no Content-Security-Policy that keeps foreign scripts out: the proxy or the build has lost it.',
    )
  if (!/frame-ancestors 'none'/.test(header) && headers.get('x-frame-options')?.toUpperCase() !== 'DENY')
    faults.push(
      `Other sites may show the page in a frame: send "Content-Security-Policy: frame-ancestors 'none'".`,
    )
}
