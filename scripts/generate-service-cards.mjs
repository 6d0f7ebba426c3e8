// Writes miniapp/src/features/service/search/service-cards.gen.ts: what the home page and search know of each service item, with its pinyin.
// The items are the source; the pinyin is worked out here, since its dictionary (hundreds of KB) must not be on the phone.
// `--check` writes nothing and fails when the file is not what would be written. Runs under Node 24 (TypeScript).
import { readFileSync, writeFileSync } from 'node:fs'
import { pinyin } from 'pinyin-pro'
import { toServiceCard } from '../miniapp/src/features/service/search/service-card.ts'
import { catalogue } from '../shared/service/catalogue.ts'

/** ü is typed v: 女 nv. */
const toPinyin = (text) => pinyin(text, { toneType: 'none', nonZh: 'removed', v: true })

const cards = catalogue.map((item) => toServiceCard(item, toPinyin))
const text = `// Written by scripts/generate-service-cards.mjs from shared/service/catalogue.ts. Do not edit.
import type { ServiceCard } from './service-card.ts'

/** Every service item in the catalogue's order, as the home page and search know it. */
export const serviceCards: readonly ServiceCard[] = ${JSON.stringify(cards, null, 2)}
`

const target = new URL('../miniapp/src/features/service/search/service-cards.gen.ts', import.meta.url)
if (!process.argv.includes('--check')) writeFileSync(target, text)
else if (readFileSync(target, 'utf8') !== text) {
  console.error(
    'miniapp/src/features/service/search/service-cards.gen.ts is stale: run node scripts/generate-service-cards.mjs',
  )
  process.exitCode = 1
}
