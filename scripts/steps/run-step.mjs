import { spawn } from 'node:child_process'
import { childVariables, root } from './paths.mjs'
import { Stop } from './stop.mjs'

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** Says at an interval that the work goes on: in place on a terminal, otherwise as a new line. */
function showElapsed(label, started) {
  const terminal = process.stdout.isTTY
  const show = () => {
    const line = `  ${label} … ${Math.round((Date.now() - started) / 1000)} s`
    process.stdout.write(terminal ? `\r\u001b[K${line}` : `${line}\n`)
  }
  if (terminal) show()
  const timer = setInterval(show, terminal ? 1000 : 15_000)
  return () => {
    clearInterval(timer)
    if (terminal) process.stdout.write('\r\u001b[K')
  }
}

/**
 * Runs one long command quietly: prints one line at its end, and all of its output after a failure. Throws a `Stop`
 * that ends with `advice`.
 */
export async function runStep(label, command, args, { cwd = root, env, advice = '' } = {}) {
  const started = Date.now()
  const stopShowing = showElapsed(label, started)
  const output = []
  const code = await new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...childVariables(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.on('error', (error) => {
      output.push(Buffer.from(String(error)))
      resolve(1)
    })
    child.on('close', resolve)
  })
  stopShowing()
  const text = Buffer.concat(output).toString()
  if (code !== 0) {
    console.error(text)
    throw new Stop(`✗ ${label} failed after ${seconds(started)}: its output is above. ${advice}`.trim())
  }
  console.log(`✓ ${label} (${seconds(started)})`)
  return text
}
