import { spawn } from 'node:child_process'
import path from 'node:path'
import { childVariables, node24, root } from '../steps/paths.mjs'

/** A check by a JavaScript tool: its output is the list of problems, and its exit code the result. */
export const toolCheck = (name, script, args) => ({
  name,
  run: () =>
    new Promise((resolve) => {
      const output = []
      const child = spawn(node24, [path.join(root, script), ...args], {
        cwd: root,
        env: { ...childVariables(), FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
      })
      child.stdout.on('data', (chunk) => output.push(chunk))
      child.stderr.on('data', (chunk) => output.push(chunk))
      child.on('error', (error) => resolve([String(error)]))
      child.on('close', (code) => resolve(code === 0 ? [] : [Buffer.concat(output).toString().trim()]))
    }),
})
