import { createClient } from '@supabase/supabase-js'
import { beforeAll, describe, expect, test } from 'vitest'
import { behindTheGuards } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, serviceAccount, signIn, stranger } from '../../support/database/people.ts'
import { submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()
let wangFang: Person
let liQiang: Person
const photo = Buffer.from('photo')

beforeAll(async () => {
  wangFang = await signIn(database.current, 'Wang Fang')
  liQiang = await signIn(database.current, 'Li Qiang')
})

function bucketOf(person: Person) {
  const { url, anonKey, fetch } = database.current
  return createClient(url, anonKey, {
    accessToken: async () => person.token,
    global: { fetch },
  }).storage.from('attachments')
}

async function announce(person: Person, changes: object = {}): Promise<{ id: string; path: string }> {
  return person.call('create_attachment', {
    attachment: {
      id: crypto.randomUUID(),
      slot: 'tuitionReceipt',
      mimeType: 'image/jpeg',
      byteSize: photo.length,
      sha256: 'cd'.repeat(32),
      fileName: '照片.jpg',
      ...changes,
    },
  })
}

async function uploaded(person: Person) {
  const attachment = await announce(person)
  const { error } = await bucketOf(person).upload(attachment.path, photo, { contentType: 'image/jpeg' })
  expect(error).toBe(null)
  return attachment
}

describe('uploading', () => {
  test('Wang Fang stores a file where the database says, and reads it back', async () => {
    const { path } = await uploaded(wangFang)
    expect(path.startsWith(`${wangFang.id}/`)).toBe(true)
    const { data } = await bucketOf(wangFang).download(path)
    expect(await data?.text()).toBe('photo')
    expect(data?.type).toBe('image/jpeg')
  })

  test('an unrecorded path is refused, also in the worker’s own folder', async () => {
    const { error } = await bucketOf(wangFang).upload(`${wangFang.id}/own.jpg`, photo, {
      contentType: 'image/jpeg',
    })
    expect(error?.message).toMatch(/row-level security/)
  })

  test("Li Qiang cannot write to Wang Fang's announced path, with or without overwriting", async () => {
    const { path } = await announce(wangFang)
    for (const upsert of [false, true]) {
      const { error } = await bucketOf(liQiang).upload(path, photo, { contentType: 'image/jpeg', upsert })
      expect(error?.message).toMatch(/row-level security/)
    }
  })

  test('Zhao Min, who uploads more and more and submits nothing, is told to wait', async () => {
    const zhaoMin = await signIn(database.current, 'Zhao Min')
    await announce(zhaoMin)
    await behindTheGuards(
      database.current,
      `insert into public.attachments (id, worker_id, slot, file_name, mime_type, byte_size, sha256, path)
       select gen_random_uuid(), worker_id, slot, file_name, mime_type, byte_size, sha256, format('many/%s', place)
       from public.attachments, generate_series(1, 199) as place where worker_id = $1`,
      [zhaoMin.id],
    )
    await expect(announce(zhaoMin)).rejects.toThrow('rate_limited')
    await behindTheGuards(database.current, 'delete from public.attachments where worker_id = $1', [
      zhaoMin.id,
    ])
  })

  test('a stranger cannot write at all', async () => {
    const { path } = await announce(wangFang)
    const { error } = await bucketOf(stranger(database.current)).upload(path, photo, {
      contentType: 'image/jpeg',
    })
    expect(error).not.toBe(null)
  })

  test('a file that was submitted cannot be replaced any more', async () => {
    const { id, path } = await uploaded(wangFang)
    await submit(wangFang, { attachments: [{ id, slot: 'tuitionReceipt' }] })
    const { error } = await bucketOf(wangFang).upload(path, Buffer.from('other'), {
      contentType: 'image/jpeg',
      upsert: true,
    })
    expect(error?.message).toMatch(/row-level security/)
  })

  test('only photos and PDFs are announced, and only up to 4 MB', async () => {
    expect(
      await wangFang.refusal('create_attachment', {
        attachment: {
          id: crypto.randomUUID(),
          slot: 'x',
          mimeType: 'text/html',
          byteSize: 1,
          sha256: 'ab'.repeat(32),
        },
      }),
    ).toBe('415 unsupported_media_type')
    await expect(announce(wangFang, { byteSize: 4 * 1024 * 1024 + 1 })).rejects.toThrow()
    const { path } = await announce(wangFang)
    const { error } = await bucketOf(wangFang).upload(path, photo, { contentType: 'text/html' })
    expect(error).not.toBe(null)
  })

  test('announcing twice is the same; the same id with other bytes is refused', async () => {
    const id = crypto.randomUUID()
    expect((await announce(wangFang, { id })).path).toBe((await announce(wangFang, { id })).path)
    await expect(announce(wangFang, { id, sha256: 'ef'.repeat(32) })).rejects.toThrow(/attachment_unknown/)
    await expect(announce(liQiang, { id })).rejects.toThrow(/attachment_unknown/)
  })
})

describe('reading', () => {
  test("Li Qiang and a stranger cannot download, list, move, copy or remove Wang Fang's file", async () => {
    const { id, path } = await uploaded(wangFang)
    for (const other of [liQiang, stranger(database.current)]) {
      const bucket = bucketOf(other)
      expect((await bucket.download(path)).data).toBe(null)
      expect((await bucket.list(wangFang.id)).data).toEqual([])
      expect((await bucket.createSignedUrl(path, 60)).error).not.toBe(null)
      expect((await bucket.move(path, `${other.id}/mine.jpg`)).error).not.toBe(null)
      expect((await bucket.copy(path, `${other.id}/mine.jpg`)).error).not.toBe(null)
      await bucket.remove([path])
    }
    expect(await liQiang.refusal('get_attachment', { attachment_id: id })).toBe('404 not_found')
    expect((await bucketOf(wangFang).download(path)).error).toBe(null)
  })

  test('Wang Fang cannot remove a file either: only the purge does', async () => {
    const { path } = await uploaded(wangFang)
    await bucketOf(wangFang).remove([path])
    expect((await bucketOf(wangFang).download(path)).error).toBe(null)
  })
})

describe('purging', () => {
  test('a file that may be in removal can no longer be submitted', async () => {
    const { id } = await uploaded(wangFang)
    await behindTheGuards(
      database.current,
      `update public.attachments set created_at = now() - interval '48 hours' where id = $1`,
      [id],
    )
    await expect(submit(wangFang, { attachments: [{ id, slot: 'tuitionReceipt' }] })).rejects.toThrow(
      'attachment_unknown',
    )
    expect(await serviceAccount(database.current).call('list_orphan_attachments')).toEqual([])
    await serviceAccount(database.current).call('forget_attachments', { ids: [] })
    await behindTheGuards(database.current, 'delete from public.attachments where id = $1', [id])
  })

  test('an upload that no application took in two days is listed and forgotten; a submitted one never', async () => {
    const orphan = await uploaded(wangFang)
    const fresh = await uploaded(wangFang)
    const submitted = await uploaded(wangFang)
    await submit(wangFang, { attachments: [{ id: submitted.id, slot: 'tuitionReceipt' }] })
    await behindTheGuards(
      database.current,
      `update public.attachments set created_at = now() - interval '50 hours' where id in ($1, $2)`,
      [orphan.id, submitted.id],
    )

    const service = serviceAccount(database.current)
    const listed = await service.call<{ id: string; path: string }[]>('list_orphan_attachments')
    expect(listed).toEqual([{ id: orphan.id, path: orphan.path }])
    await bucketOf(service).remove(listed.map(({ path }) => path))
    const ids = [orphan.id, fresh.id, submitted.id]
    expect(await service.call('forget_attachments', { ids })).toEqual({ forgotten: 1 })
    expect((await bucketOf(wangFang).download(orphan.path)).data).toBe(null)
    expect((await bucketOf(wangFang).download(submitted.path)).error).toBe(null)
  })
})
