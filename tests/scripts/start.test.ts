import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/** Runs `scripts/start.mjs` until it ends. Returns its output on one line. */
function runStart(env: Record<string, string>, nodeArgs: string[] = []) {
  return new Promise<{ code: number | null; said: string }>((resolve) => {
    const child = spawn(process.execPath, [...nodeArgs, path.join(root, 'scripts/start.mjs')], {
      env: { ...process.env, ...env },
    })
    const output: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
    child.on('close', (code) => resolve({ code, said: Buffer.concat(output).toString().trim() }))
  })
}

function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'data-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

const asNode = (version: string) => {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`
  return ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`]
}

describe('npm start says in one sentence what to do', () => {
  test('when Node is too old', async () => {
    const { code, said } = await runStart({}, asNode('16.20.2'))
    expect(said).toBe(
      'This is Node 16.20.2, which is too old: install Node 18 or newer, then run the same command again.',
    )
    expect(code).toBe(1)
  })

  test('when somebody listens on the port', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { code, said } = await runStart({ PORT: String(port), DATA_DIR: emptyFolder() })
    other.close()
    expect(said).toBe(
      `Port ${port} is taken: stop the program that uses it, or choose another one with PORT=${port + 1} npm start.`,
    )
    expect(code).toBe(1)
  })

  test('when HOST is another computer', async () => {
    const { code, said } = await runStart({ HOST: '192.0.2.1', PORT: '8787', DATA_DIR: emptyFolder() })
    expect(said).toBe(
      'HOST is "192.0.2.1", which is no address of this computer: leave it out, or set it to 0.0.0.0 to listen on all of them.',
    )
    expect(code).toBe(1)
  })

  test('when PORT is no port', async () => {
    const { code, said } = await runStart({ PORT: 'http' })
    expect(said).toBe('PORT is "http", which is no port: set it to a number between 1 and 65535.')
    expect(code).toBe(1)
  })

  test('when the data folder is a file', async () => {
    const file = path.join(emptyFolder(), 'data')
    writeFileSync(file, '')
    const { code, said } = await runStart({ DATA_DIR: file })
    expect(said).toMatch(
      /^The data folder .+ cannot be written \(EEXIST\): .+ DATA_DIR=<folder> npm start\.$/,
    )
    expect(code).toBe(1)
  })
})
