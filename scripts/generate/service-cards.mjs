import { pinyin } from 'pinyin-pro'
import { toServiceCard } from '../../miniapp/src/features/service/search/service-card.ts'
import { catalogue } from '../../shared/service/catalogue.ts'

/** ü is typed v: 女 nv. */
const toPinyin = (text) => pinyin(text, { toneType: 'none', nonZh: 'removed', v: true })

/**
 * Path → text of what the home page and search know of each service item, with its pinyin, which is worked out here: its
 * dictionary (hundreds of KB) must not be on the phone.
 */
export const writeServiceCards = () => ({
  'miniapp/src/features/service/search/service-cards.gen.ts': `// Written by npm run generate from shared/service/catalogue.ts. Do not edit.
import type { ServiceCard } from './service-card.ts'

/** Every service item in the catalogue's order, as the home page and search know it. */
export const serviceCards: readonly ServiceCard[] = ${JSON.stringify(
    catalogue.map((item) => toServiceCard(item, toPinyin)),
    null,
    2,
  )}
`,
})
