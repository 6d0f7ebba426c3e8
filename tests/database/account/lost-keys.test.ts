import { expect, test } from 'vitest'
import { asStaff } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { signIn } from '../../support/database/people.ts'
import { aSubmission, knownIdNumber, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()
const keys = () =>
  database.current.query<{ name: string; key: string }>(
    'select name, key from private.encryption_keys order by name',
  )
const reveal = (reference: string) =>
  asStaff(
    database.current,
    `select value from public.reveal_identity('${reference}', '核对身份信息') where item = '身份证号'`,
  )

test('a database that was restored without its keys makes no new ones, and reads everything again once they are back', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang', '13800000801')
  const reference = await submit(wangFang)
  const kept = await keys()
  expect(kept.map(({ name }) => name)).toEqual(['answers', 'identity-hash'])
  await database.current.query('delete from private.encryption_keys')

  expect(await wangFang.refusal('submit_application', { submission: aSubmission() })).toContain('密钥“')
  await expect(reveal(reference)).rejects.toThrow('密钥“answers”不见了')
  await expect(signIn(database.current, 'Li Na', '13800000802')).rejects.toThrow('密钥“identity-hash”不见了')
  expect(await keys()).toEqual([])

  for (const { name, key } of kept)
    await database.current.query('insert into private.encryption_keys (name, key) values ($1, $2)', [
      name,
      key,
    ])
  expect(await reveal(reference)).toEqual([{ value: knownIdNumber }])
  await submit(wangFang)
  expect(await keys()).toEqual(kept)
})
