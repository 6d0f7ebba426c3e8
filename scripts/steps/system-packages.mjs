import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { runStep } from './run-step.mjs'

const outputOf = (command, args) => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? ''

const isKnown = (name) => outputOf('apt-cache', ['policy', name]).includes('Candidate')

/** What the tests need from Debian, because no npm package has it. */
const wantedByTests = [
  {
    packages: ['fontconfig', 'fonts-wqy-microhei'],
    reason: 'Chinese glyphs in screenshots',
    isPresent: () => outputOf('fc-list', [':lang=zh', 'family']).trim() !== '',
  },
  {
    packages: ['libnss3'],
    reason: 'the browser of the tests, @sparticuz/chromium, loads it',
    isPresent: () => outputOf('ldconfig', ['-p']).includes('libnss3.so'),
  },
  {
    // More than 200 MB: installed in CI, otherwise left to the developer.
    packages: ['libreoffice-calc-nogui'],
    reason: 'the exported .xlsx is opened with it; its test is skipped without it',
    isPresent: () => outputOf('soffice', ['--version']).includes('LibreOffice'),
    onlyForCi: true,
  },
  {
    // Debian 12 has it for PostgreSQL 15 only. Elsewhere apt has no such package.
    packages: ['postgresql-15-plpgsql-check'],
    reason: 'supabase db lint asks it; its tests are skipped without it',
    isPresent: () => existsSync('/usr/share/postgresql/15/extension/plpgsql_check.control'),
    onlyForCi: true,
    isOptional: true,
  },
]

const faketime = {
  packages: ['faketime'],
  reason: 'it moves the clock of the tests',
  isPresent: () => outputOf('faketime', ['--version']) !== '',
}

/** The same for the tool that moves the clock. Returns whether it is installed. */
export async function ensureFaketime() {
  await ensureSystemPackages([faketime])
  return faketime.isPresent()
}

/** Installs what is missing when possible (root, apt-get, Linux), otherwise says what is missing. */
export async function ensureSystemPackages(wanted = wantedByTests) {
  if (process.platform !== 'linux') return
  const missing = wanted.filter((one) => !one.isPresent())
  if (missing.length === 0) return
  const canInstall = process.getuid() === 0 && outputOf('apt-get', ['--version']) !== ''
  const now = missing.filter((one) => canInstall && (!one.onlyForCi || process.env.CI))
  if (now.length > 0) {
    await runStep('Refreshing the list of Debian packages', 'apt-get', ['update', '-qq'])
    const names = now
      .filter((one) => !one.isOptional || one.packages.every(isKnown))
      .flatMap((one) => one.packages)
    await runStep(
      `Installing ${names.join(', ')}`,
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...names],
      { env: { DEBIAN_FRONTEND: 'noninteractive' } },
    )
  }
  for (const one of missing.filter((other) => !now.includes(other))) {
    const names = one.packages.join(' ')
    console.log(`– ${names}: missing (${one.reason}), sudo apt-get install ${names}`)
  }
}
