import { describe, expect, test } from 'vitest'
import { behindTheGuards } from '../../support/database/console.ts'
import { aDraft, save } from '../../support/database/drafts.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { serviceAccount, signIn } from '../../support/database/people.ts'
import { announceFile, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

describe('photos', () => {
  const filesPass = (id: string, days: number) =>
    behindTheGuards(
      database.current,
      `update public.attachments set created_at = created_at - make_interval(days => $2::integer),
         kept_until = kept_until - make_interval(days => $2::integer) where id = $1`,
      [id, days],
    )
  const orphans = async () =>
    (await serviceAccount(database.current).call<{ id: string }[]>('list_orphan_attachments')).map(
      ({ id }) => id,
    )

  test('that a draft names outlive the two days, and can be submitted on the 80th', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const photo = await announceFile(wangFang, 'tuitionReceipt')
    const draft = aDraft({ attachmentIds: [photo.id] })
    await save(wangFang, draft)
    await filesPass(photo.id, 80)
    expect(await orphans()).not.toContain(photo.id)
    await serviceAccount(database.current).call('forget_attachments', { ids: [photo.id] })
    await submit(wangFang, { clientToken: draft.id, attachments: [photo] })
  })

  test('that no draft names go after two days, as before', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const photo = await announceFile(wangFang, 'tuitionReceipt')
    await save(wangFang, aDraft())
    await filesPass(photo.id, 3)
    expect(await orphans()).toContain(photo.id)
  })

  test.each([
    [
      'was taken out of',
      (draft: object) => ['save_draft', { draft: { ...draft, revision: 1, attachmentIds: [] } }],
    ],
    ['lay in a deleted', ({ id }: { id: string }) => ['delete_draft', { draft_id: id }]],
  ] as const)('have two more days when the photo %s draft', async (_, end) => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const photo = await announceFile(wangFang, 'tuitionReceipt')
    const draft = aDraft({ attachmentIds: [photo.id] })
    await save(wangFang, draft)
    await filesPass(photo.id, 10)
    const [name, parameters] = end(draft) as [string, object]
    await wangFang.call(name, parameters)
    expect(await orphans()).not.toContain(photo.id)
    await filesPass(photo.id, 3)
    expect(await orphans()).toContain(photo.id)
  })

  test('of Li Qiang are not kept alive by a draft of Wang Fang', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const photo = await announceFile(await signIn(database.current, 'Li Qiang'), 'tuitionReceipt')
    await save(wangFang, aDraft({ attachmentIds: [photo.id] }))
    await filesPass(photo.id, 3)
    expect(await orphans()).toContain(photo.id)
  })
})
