import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareKey, normalizeText } from '#shared/foundation/normalize-text.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { writtenTexts } from '../../support/written-texts.ts'

const database = useEmbeddedSupabase()

/** The database compares only: it keeps no joiner and no selector. */
const joiners = /[\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu

type Row = { key: string; kept: string }
const readTexts = (texts: readonly string[]) =>
  database.current.query<Row>(
    `select private.compare_key(words) as key, private.normalize_text(words) as kept
     from unnest($1::text[]) with ordinality as given (words, place) order by place`,
    [texts],
  )

test('the database compares two texts as the phone and the functions do', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(writtenTexts, { minLength: 50, maxLength: 50 }), async (written) => {
      // PostgreSQL holds no NUL and no half of a surrogate pair.
      const texts = written.map((text) => text.replaceAll('\0', '').replace(/[\ud800-\udfff]/gu, ''))
      const rows = await readTexts(texts)
      for (const [index, text] of texts.entries()) {
        expect({ text, key: rows[index]?.key }).toEqual({ text, key: compareKey(text) })
        const kept = normalizeText(text, { hasLines: true }).replace(joiners, '').trim()
        expect({ text, isEmpty: rows[index]?.kept === '' }).toEqual({ text, isEmpty: kept === '' })
      }
    }),
    { numRuns: 40 },
  )
})
