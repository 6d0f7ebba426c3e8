import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskIdNumber, maskName } from '#shared/account/person/mask.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'

const database = useEmbeddedSupabase()
const idNumbers = fc.sample(fc.stringMatching(/^[0-9X]{1,20}$|^[0-9]{17}[0-9X]$/), 300)
const names = fc.sample(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), 300)

/** The results of a mask of the database, in the order of the texts. */
async function maskedBy(mask: string, texts: readonly string[]): Promise<string[]> {
  const rows = await database.current.query<{ masked: string }>(
    `select private.${mask}(text) as masked from unnest($1::text[]) with ordinality as given (text, place) order by place`,
    [texts],
  )
  return rows.map(({ masked }) => masked)
}

test('an ID number is masked the same by the database and by the phone', async () => {
  expect(await maskedBy('mask_id_number', idNumbers)).toEqual(idNumbers.map(maskIdNumber))
})

test('a name is masked the same by the database and by the phone', async () => {
  expect(await maskedBy('mask_name', names)).toEqual(names.map(maskName))
})

test('a phone number shows three digits in front and four at its end', async () => {
  expect(await maskedBy('mask_phone', ['13800130001'])).toEqual(['138****0001'])
})
