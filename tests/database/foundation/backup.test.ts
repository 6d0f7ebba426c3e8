import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createClient } from '@supabase/supabase-js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgres } from '../../../supabase/backup/copied-postgres.ts'
import { openFolderSource, restoreFolder } from '../../../supabase/backup/data-folders.ts'
import { readKeysFile, storeKeys } from '../../../supabase/backup/keys-file.ts'
import { bytesFile, type Manifest, readManifest, rowsFile } from '../../../supabase/backup/manifest.ts'
import { restoreDatabase } from '../../../supabase/backup/restore-backup.ts'
import { openServerSource } from '../../../supabase/backup/servers.ts'
import { writeBackup } from '../../../supabase/backup/write-backup.ts'
import { startEmbeddedSupabase } from '../../../supabase/embedded/start.ts'
import { signIn } from '../../support/database/people.ts'
import { startPostgres } from '../../support/database/postgres.ts'
import { makeDataFolder } from '../../support/database/prepared-data-folder.ts'
import { announceFile, submit } from '../../support/database/submissions.ts'

const photo = Buffer.from('a photo of Wang Fang')
const revealed = `select value from public.reveal_identity($1, '核对身份信息') order by value`
let place: string
let dataDir: string
let reference: string

/** A data folder with the demo data, and Wang Fang's application with a photo and an ID number. */
beforeAll(async () => {
  place = mkdtempSync(path.join(tmpdir(), 'wangong-backup-'))
  dataDir = await makeDataFolder({ demo: true })
  const supabase = await startEmbeddedSupabase({ dataDir })
  const wangFang = await signIn(supabase, 'Wang Fang')
  const attachment = await announceFile(wangFang, 'tuitionReceipt')
  const { error } = await createClient(supabase.url, supabase.anonKey, {
    accessToken: async () => wangFang.token,
    global: { fetch: supabase.fetch },
  })
    .storage.from('attachments')
    .upload(`${wangFang.id}/${attachment.id}.jpg`, photo, { contentType: 'image/jpeg' })
  expect(error).toBe(null)
  reference = await submit(wangFang, { attachments: [attachment] })
  await supabase.close()
  await backUp('first')
})
afterAll(() => {
  for (const folder of [place, dataDir]) rmSync(folder, { recursive: true, force: true })
})

const folderOf = (name: string) => path.join(place, name)
const keysOf = (name: string) => path.join(place, `${name}.json`)

async function backUp(name: string, from = dataDir) {
  const source = await openFolderSource(from)
  try {
    return await writeBackup({ ...source, to: folderOf(name), keysFile: keysOf(name), now: new Date() })
  } finally {
    await source.close()
  }
}

/** All rows and files of a backup, in an order of their own. */
function contentOf(name: string) {
  const { tables, files, sequences, keys } = readManifest(folderOf(name))
  return {
    rows: Object.fromEntries(
      tables.map((table) => [
        table.name,
        gunzipSync(readFileSync(rowsFile(folderOf(name), table.name)))
          .toString()
          .split('\n')
          .sort(),
      ]),
    ),
    files: files?.map((file, index) => [
      file,
      readFileSync(bytesFile(folderOf(name), index)).toString('base64'),
    ]),
    sequences,
    keys,
  }
}

const restoreTo = (target: string, manifest: Manifest, keysName = 'first') =>
  restoreFolder(target, folderOf('first'), manifest, readKeysFile(keysOf(keysName), manifest))

describe('a backup of the embedded data', () => {
  test('restored to an empty machine has every row, file, number and key', async () => {
    const target = path.join(place, 'empty-machine')
    await restoreTo(target, readManifest(folderOf('first')))
    await backUp('again', target)
    expect(contentOf('again')).toEqual(contentOf('first'))
    expect(contentOf('first').files?.map(([, bytes]) => bytes)).toContain(photo.toString('base64'))
    const supabase = await startEmbeddedSupabase({ dataDir: target })
    expect(await supabase.query(revealed, [reference])).toHaveLength(2)
    const liQiang = await signIn(supabase, 'Li Qiang')
    expect(await submit(liQiang)).toMatch(/^AH/)
    await supabase.close()
  })
  test('names no person and holds no key', () => {
    const { keys } = JSON.parse(readFileSync(keysOf('first'), 'utf8'))
    const manifest = readFileSync(path.join(folderOf('first'), 'manifest.json'), 'utf8')
    const rows = Object.values(contentOf('first').rows).flat().join('\n')
    expect(Object.keys(keys)).toEqual(expect.arrayContaining(['answers', 'identity-hash']))
    for (const key of Object.values<string>(keys)) expect(manifest + rows).not.toContain(key)
    expect(statSync(keysOf('first')).mode & 0o777).toBe(0o600)
    expect(existsSync(rowsFile(folderOf('first'), 'private.encryption_keys'))).toBe(false)
  })

  test('is written over no other backup, and its keys not beside it', async () => {
    await expect(backUp('first')).rejects.toThrow(/exists already: choose another/)
    const source = await openFolderSource(dataDir)
    const to = folderOf('third')
    await expect(
      writeBackup({ ...source, to, keysFile: path.join(to, 'keys.json'), now: new Date() }),
    ).rejects.toThrow(/may not stand beside what they open/)
    await source.close()
    expect(existsSync(to)).toBe(false)
  })

  test('of a folder without data is refused, and nothing is made there', async () => {
    await expect(openFolderSource(path.join(place, 'nowhere'))).rejects.toThrow(/There are no data in/)
    expect(existsSync(path.join(place, 'nowhere'))).toBe(false)
  })
})

describe('a restore', () => {
  test('without the right keys is refused, and makes no new ones', () => {
    const manifest = readManifest(folderOf('first'))
    expect(() => readKeysFile(keysOf('missing'), manifest)).toThrow(/There is no file of keys/)
    const { keys, secrets } = JSON.parse(readFileSync(keysOf('first'), 'utf8'))
    writeFileSync(keysOf('other'), JSON.stringify({ keys: { ...keys, answers: 'ab'.repeat(32) }, secrets }))
    expect(() => readKeysFile(keysOf('other'), manifest)).toThrow(
      /has not the keys of this backup \(answers\)/,
    )
    writeFileSync(keysOf('half'), '{"keys": {"answers": "ab')
    expect(() => readKeysFile(keysOf('half'), manifest)).toThrow(/is no file of keys/)
  })

  test('over other data is refused, and changes nothing', async () => {
    await expect(restoreTo(dataDir, readManifest(folderOf('first')))).rejects.toThrow(/holds data already/)
    const supabase = await startEmbeddedSupabase({ dataDir })
    expect(await supabase.query(revealed, [reference])).toHaveLength(2)
    await supabase.close()
  })

  test('of damaged rows, of other migrations or of no backup is refused with a sentence', async () => {
    const manifest = readManifest(folderOf('first'))
    const [table, ...tables] = manifest.tables
    if (!table) throw new Error('no tables')
    const damaged = { ...manifest, tables: [{ ...table, hash: '0'.repeat(64) }, ...tables] }
    await expect(restoreTo(folderOf('damaged'), damaged)).rejects.toThrow(/are damaged: nothing was restored/)
    const strange = { ...manifest, migrations: [{ version: '20250101000000', hash: '0'.repeat(64) }] }
    await expect(restoreTo(folderOf('strange'), strange)).rejects.toThrow(
      /with other migrations \(20250101000000\)/,
    )
    expect(() => readManifest(place)).toThrow(/is no whole backup/)
  })
})

describe('a project on a server', () => {
  test('takes the embedded data, first without keys, and gives the same back', async () => {
    const { server, stop } = await startPostgres({ isMigrated: false })
    const manifest = readManifest(folderOf('first'))
    const database = await openPostgres(server.url)
    await restoreDatabase(database, folderOf('first'), manifest, undefined)
    await expect(database.query(revealed, [reference])).rejects.toThrow(/密钥“answers”不见了，没有新建/)
    await storeKeys(database, readKeysFile(keysOf('first'), manifest))
    expect(await database.query(revealed, [reference])).toHaveLength(2)
    await expect(restoreDatabase(database, folderOf('first'), manifest, undefined)).rejects.toThrow(
      /is not empty/,
    )
    const source = await openServerSource(server.url, undefined)
    await writeBackup({ ...source, to: folderOf('server'), keysFile: keysOf('server'), now: new Date() })
    await source.close()
    await database.close()
    await stop()
    const { rows, sequences, keys } = contentOf('server')
    // Reading an identity was recorded.
    const recorded = ['public.access_log', 'public.access_log_id_seq']
    const without = <Value>(all: Record<string, Value>) =>
      Object.fromEntries(Object.entries(all).filter(([name]) => !recorded.includes(name)))
    const first = contentOf('first')
    expect(without(rows)).toEqual(without(first.rows))
    expect(sequences.filter(({ name }) => !recorded.includes(name))).toEqual(
      first.sequences.filter(({ name }) => !recorded.includes(name)),
    )
    expect(keys).toEqual(first.keys)
  })
})
