import path from 'node:path'
import { hashInputs, isFresh, recordBuild } from './freshness.mjs'
import { node24, root } from './paths.mjs'
import { runStep } from './run-step.mjs'

const phone = ['miniapp', 'shared', 'package-lock.json', 'scripts/build-miniapp.mjs']

/** The builds with their inputs, and the file that shows that a build was written. */
export const builds = {
  h5: {
    name: 'h5',
    label: 'Building the app for browsers (H5)',
    inputs: phone,
    entry: 'dist/h5/index.html',
    command: ['scripts/build-miniapp.mjs', 'h5'],
  },
  weapp: {
    name: 'weapp',
    label: 'Building the app for WeChat (weapp)',
    inputs: phone,
    entry: 'dist/weapp/app.json',
    command: ['scripts/build-miniapp.mjs', 'weapp'],
  },
  functions: {
    name: 'functions',
    label: 'Building the functions as Vercel does',
    inputs: [
      'functions',
      'shared',
      'package.json',
      'package-lock.json',
      'vercel.json',
      'scripts/build-functions.mjs',
      'scripts/bundle-functions.mjs',
      'scripts/bundle-options.ts',
      'scripts/left-out',
    ],
    entry: '.vercel/output/config.json',
    command: ['scripts/build-functions.mjs'],
  },
}

/** Builds what is out of date. Prints nothing when nothing is. */
export async function buildIfStale(build) {
  if (isFresh(build)) return
  const inputs = hashInputs(build.inputs)
  const [script, ...args] = build.command
  await runStep(build.label, node24, [path.join(root, script), ...args], {
    advice: 'Put right what it names, then run the same command again.',
  })
  recordBuild(build, inputs)
}
