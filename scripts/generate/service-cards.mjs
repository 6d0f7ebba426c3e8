import { pinyin } from 'pinyin-pro'
import { catalogue } from '#province/catalogue.ts'
import { toServiceCard } from '../../miniapp/src/features/service/search/service-card.ts'

/** ü is typed v: 女 nv. */
const toPinyin = (text) => pinyin(text, { toneType: 'none', nonZh: 'removed', v: true })

/**
 * Path in the province's folder → text of what the home page and the search know of each service item, with its pinyin.
 * The pinyin is computed here, because its dictionary (hundreds of KB) must not be on the phone.
 */
export const writeServiceCards = () => ({
  'service-cards.gen.ts': `// Written by npm run generate from catalogue.ts. Do not edit.

/** Every service item in the catalogue's order, as the home page and search know it. */
export const serviceCardData = ${JSON.stringify(
    catalogue.map((item) => toServiceCard(item, toPinyin)),
    null,
    2,
  )} as const
`,
})
