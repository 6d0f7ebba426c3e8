import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import path from 'node:path'
import { checkDataFolder, checkPort, readHost, readPort } from '../preflight.mjs'
import { buildIfStale, builds } from './build.mjs'
import { hashInputs, isFresh, recordBuild } from './freshness.mjs'
import { installApp } from './install.mjs'
import { childVariables, node24, root } from './paths.mjs'
import { runScript } from './stop.mjs'

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Starts the server, which prepares its database and listens after it hears that the app is built. `ended` is its exit
 * code. When this process ends without telling it, it ends too.
 */
function spawnServer(args) {
  const server = spawn(node24, [path.join(root, 'functions/local/start.ts'), ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...childVariables(), NODE_ENV: process.env.NODE_ENV || 'development' },
  })
  const ended = new Promise((resolve) => {
    server.on('error', (error) => {
      console.error(`The server could not be started: ${error.message}`)
      resolve(1)
    })
    server.on('exit', (code, signal) => resolve(code ?? (endings.includes(signal) ? 0 : 1)))
  })
  return { server, ended }
}

/** From now on, what ends this process ends the server, once. */
function passEndingsTo(server) {
  for (const signal of endings) {
    process.on(signal, () => {
      // On a terminal Ctrl-C reaches the whole group, and so the server too.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) server.kill(signal)
    })
  }
}

/** The address where this computer finds a server that listens on `host`. */
function addressOf(host, port) {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Resolves when the server answers on its address, or when it has ended. */
async function untilReady(address, server) {
  while (server.exitCode === null && server.signalCode === null) {
    const answered = await fetch(`${address}/api/health`).then(
      () => true,
      () => false,
    )
    if (answered) return true
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  return false
}

/**
 * The weapp build is for WeChat DevTools, and the page does not wait for it: it is built after the server answers, at
 * low priority. Returns how to stop it.
 */
function buildWeappBehind(server, address) {
  const build = builds.weapp
  if (isFresh(build)) return () => {}
  let child
  const begin = async () => {
    if (!(await untilReady(address, server))) return
    const inputs = hashInputs(build.inputs)
    const started = Date.now()
    console.log(
      '  The build for WeChat DevTools is being written to dist/weapp; the app can be used meanwhile.',
    )
    child = spawn(node24, build.command, {
      cwd: root,
      env: childVariables(),
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: process.platform !== 'win32',
    })
    setPriority(child.pid, 19)
    const errors = []
    child.stderr.on('data', (chunk) => errors.push(chunk))
    child.on('close', (code, signal) => {
      if (signal) return
      if (code === 0) recordBuild(build, inputs)
      const seconds = Math.round((Date.now() - started) / 1000)
      console.log(
        code === 0
          ? `✓ dist/weapp is ready for WeChat DevTools (${seconds} s)`
          : `✗ The weapp build failed: npm run build:weapp shows why.\n${Buffer.concat(errors)}`,
      )
    })
  }
  const begun = begin()
  return () => {
    // Taro runs in a child of the script, so the whole group is ended.
    if (child?.exitCode === null) process.kill(process.platform === 'win32' ? child.pid : -child.pid)
    return begun
  }
}

/** `npm start`. `--reset` is passed on to the server. */
export const start = (args) =>
  runScript(async () => {
    const port = readPort()
    const host = readHost()
    checkDataFolder(root)
    await checkPort(port, host)
    await installApp()
    const { server, ended } = spawnServer(args)
    try {
      await buildIfStale(builds.h5)
    } catch (error) {
      if (server.connected) server.disconnect()
      await ended
      throw error
    }
    passEndingsTo(server)
    if (server.connected) server.send('built')
    const stopBackground = buildWeappBehind(server, addressOf(host, port))
    const code = await ended
    await stopBackground()
    return code
  })
