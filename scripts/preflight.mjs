// Checks before any work begins. The oldest Node that knows modules must be able to read this file, so it uses old
// syntax and Node's own modules only.
import { accessSync, constants, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { Stop } from './steps/stop.mjs'

const oldestNode = 18

/** Node 18 can install and build. The app runs on Node 24, which is installed with it. */
export function checkNodeVersion() {
  if (Number(process.versions.node.split('.')[0]) >= oldestNode) return
  console.error(
    `This is Node ${process.versions.node}, which is too old: install Node ${oldestNode} or newer, then run the same command again.`,
  )
  process.exit(1)
}

/** The port to listen on: PORT, or 8787. */
export function readPort() {
  const text = process.env.PORT || '8787'
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new Stop(`PORT is "${text}", which is no port: set it to a number between 1 and 65535.`)
}

/** The address to listen on: HOST, or this computer only. */
export const readHost = () => process.env.HOST || '127.0.0.1'

/** Refuses a port that is in use, and an address of another computer, before the build takes minutes. */
export function checkPort(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => reject(new Stop(explainError(error.code, port, host))))
    probe.listen(port, host, () => probe.close(resolve))
  })
}

function explainError(code, port, host) {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken: stop the program that uses it, or choose another one with PORT=${port + 1} npm start.`
  }
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code)) {
    return `HOST is "${host}", which is no address of this computer: leave it out, or set it to 0.0.0.0 to listen on all of them.`
  }
  return `Port ${port} cannot be opened (${code}): choose another one with PORT=8787 npm start.`
}

/** The data folder: DATA_DIR, or .data. It is made when it is missing. */
export function checkDataFolder(root) {
  const folder = path.resolve(root, process.env.DATA_DIR || '.data')
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Stop(
      `The data folder ${folder} cannot be written (${error.code}): give yourself the right to write it, or choose another one with DATA_DIR=<folder> npm start.`,
    )
  }
}
