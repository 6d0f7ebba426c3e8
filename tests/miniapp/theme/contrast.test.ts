import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrast, over, type Rgb, readColor } from '../../support/contrast.ts'

const theme = path.resolve(import.meta.dirname, '../../../miniapp/src/theme')
const css = readFileSync(`${theme}/tokens.css`, 'utf8') + readFileSync(`${theme}/care.css`, 'utf8')

/** The custom properties of the rule with this selector, indented or not. */
function tokens(selector: string): Record<string, string> {
  const start = css.indexOf(selector)
  if (start < 0) throw new Error(`no rule ${selector}`)
  const block = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1], match[2]]),
  )
}

const light = tokens('page,\nbody,\n.look-light {')
const systemDark = tokens('  page,\n  body {')
const dark = tokens('\n.look-dark {')
const care = tokens('\n.look-care {')
const systemDarkCare = tokens('  .look-system.look-care {')
const darkCare = tokens('\n.look-dark.look-care {')

const looks = [
  { name: 'light', values: light, atLeast: 4.5 },
  { name: 'dark', values: { ...light, ...dark }, atLeast: 4.5 },
  { name: '关怀', values: { ...light, ...care }, atLeast: 7 },
  { name: '关怀 in the dark', values: { ...light, ...dark, ...care, ...darkCare }, atLeast: 7 },
]

const tones = ['red', 'green', 'amber', 'blue', 'rose', 'indigo', 'teal']
const ink = (tone: string) => (tone === 'red' ? '--red-ink' : `--${tone}`)

/** Every text and its backgrounds. A translucent background lies on the card. */
const pairs: [text: string, grounds: string[]][] = [
  ['--fg', ['--bg', '--card']],
  ['--fg2', ['--bg', '--card', '--line']],
  ['--fg3', ['--bg', '--card']],
  ['--on-red', ['--red']],
  ['--on-ink', ['--ink']],
  ['--fg', ['--bg2']],
  ...tones.map((tone): [string, string[]] => [ink(tone), ['--bg', '--card', `--${tone}-tint`]]),
  ...tones.filter((tone) => tone !== 'red').map((tone): [string, string[]] => ['--on-tone', [`--${tone}`]]),
]

describe.each(looks)('in $name', ({ values, atLeast }) => {
  const color = (name: string) => readColor(values[name] ?? '')
  const opaque = (name: string, below: Rgb): Rgb => over(color(name), below)
  const card = opaque('--card', [255, 255, 255])

  test.each(pairs)(`%s reads at ${atLeast}:1 on %j`, (text, grounds) => {
    for (const name of grounds) {
      const ground = opaque(name, card)
      expect(contrast(opaque(text, ground), ground), `${text} on ${name}`).toBeGreaterThanOrEqual(atLeast)
    }
  })
})

test('the dark of the phone and the dark chosen in the app are the same', () => {
  expect(systemDark).toEqual(dark)
  expect(systemDarkCare).toEqual(darkCare)
})

test('dark gives every color of light another value', () => {
  const colors = Object.keys(light).filter(
    (name) => /^(#|rgba)/.test(light[name] ?? '') && name !== '--on-picture',
  )
  expect(colors.filter((name) => !(name in dark))).toEqual([])
})
