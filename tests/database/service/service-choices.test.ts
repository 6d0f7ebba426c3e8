import { expect, test } from 'vitest'
import { catalogue } from '#province/catalogue.ts'
import { hasStaffChoices } from '#shared/form/staff-choices.ts'
import { listItemForms } from '#shared/service/item-form.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'

const database = useEmbeddedSupabase()

const setChoices = (choices: readonly (string | null)[] | null, code = 'model-worker-subsidy') =>
  database.current.query(
    'update public.service_settings set choices = $1 where service_code = $2 returning choices',
    [choices, code],
  )

test('staff set a list of choices, and take it away again', async () => {
  expect(await setChoices(['春节慰问', '荣誉津贴'])).toEqual([{ choices: ['春节慰问', '荣誉津贴'] }])
  expect(await setChoices(null)).toEqual([{ choices: null }])
})

test('a list that a worker could not read or choose from is refused with what to enter', async () => {
  const many = Array.from({ length: 13 }, (_, index) => `补助第${index}种`)
  const wrong = [
    [],
    many,
    ['春节慰问', '春节慰问'],
    ['补'],
    ['补'.repeat(21)],
    [' 春节慰问'],
    ['春节慰问', null],
  ]
  for (const choices of wrong) {
    await expect(setChoices(choices), JSON.stringify(choices)).rejects.toThrow(
      '选项要1到12个，每个2到20字，不重复',
    )
  }
  expect(await setChoices(many.slice(1))).toHaveLength(1)
})

test('the services that take a list are those whose form asks with it', async () => {
  for (const item of catalogue.filter(({ listNumber }) => listNumber !== undefined)) {
    const isAsked = listItemForms(item).some(({ form }) => hasStaffChoices(form))
    const set = setChoices(['春节慰问'], item.code)
    if (isAsked) expect(await set).toHaveLength(1)
    else await expect(set, item.name).rejects.toThrow('只有劳模专项补助可以改选项')
  }
})
