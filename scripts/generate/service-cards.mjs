import { pinyin } from 'pinyin-pro'
import { catalogue } from '#province/catalogue.ts'
import { keywords } from '../../miniapp/src/features/service/search/keywords.ts'
import { toSearchWords } from '../../miniapp/src/features/service/search/searchable.ts'
import { toServiceCard } from '../../miniapp/src/features/service/search/service-card.ts'
import { shortcuts } from '../../miniapp/src/features/service/search/shortcuts.ts'

/** ü is typed v: 女 nv. */
const toPinyin = (text) => pinyin(text, { toneType: 'none', nonZh: 'removed', v: true })

const written = (comment, name, value, end) => `// Written by npm run generate from catalogue.ts. Do not edit.

/** ${comment} */
export const ${name} = ${JSON.stringify(value, null, 2)} as const${end}
`

/**
 * Path in the province's folder → text: what the home page knows of each service item, and the words of the search, which is not in
 * the main package, with their pinyin. The pinyin is computed here, because its dictionary (hundreds of KB) must not be on the phone.
 */
export const writeServiceCards = () => ({
  'service-cards.gen.ts': written(
    'Every service item in the catalogue’s order, as the home page knows it.',
    'serviceCardData',
    catalogue.map(toServiceCard),
    '',
  ),
  'search-words.gen.ts': written(
    'The words that find each service item and each shortcut, by code.',
    'searchWords',
    Object.fromEntries(
      [...catalogue.map((item) => ({ ...item, keywords: keywords[item.code] })), ...shortcuts].map(
        (entry) => [entry.code, toSearchWords(entry, toPinyin)],
      ),
    ),
    '',
  ),
})
