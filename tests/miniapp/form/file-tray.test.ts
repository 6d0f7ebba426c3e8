import { expect, test } from 'vitest'
import { createFileTray } from '#miniapp/form/files/file-tray.ts'
import type { PendingFile } from '#miniapp/form/files/tray-file.ts'

const file = (id: string): PendingFile => ({
  id,
  slot: 'idCardPhotos',
  name: `${id}.jpg`,
  mimeType: 'image/jpeg',
  byteSize: 1000,
  path: `/tmp/${id}.jpg`,
})

/** A tray on a network that carries a file when told to. */
function createTray(pending: readonly PendingFile[] = [], restored = pending) {
  const sending: { id: string; arrive: () => void; fail: (why?: string) => void }[] = []
  const sent: string[] = []
  let kept: readonly PendingFile[] = pending
  const tray = createFileTray({
    pending,
    onChange: (files) => {
      kept = files
    },
    send: ({ id }) =>
      new Promise((resolve, reject) => {
        sending.push({ id, arrive: resolve, fail: (why = '网络不通') => reject(new Error(why)) })
      }),
    onSent: ({ id }) => sent.push(id),
    messageOf: String,
    isRefused: (failure) => String(failure).includes('太大'),
    restore: async () => restored,
  })
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
  return { tray, sending, sent, kept: () => kept, settle }
}

test('three photos are sent one after the other', async () => {
  const { tray, sending, sent, kept, settle } = createTray()
  tray.add([file('a'), file('b'), file('c')])
  await settle()
  expect(sending.map(({ id }) => id)).toEqual(['a'])
  sending[0]?.arrive()
  await settle()
  expect(sent).toEqual(['a'])
  expect(sending.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(kept().map(({ id }) => id)).toEqual(['b', 'c'])
})

test('a failed photo does not delay the others, and only it is sent again', async () => {
  const { tray, sending, sent, settle } = createTray()
  tray.add([file('a'), file('b')])
  await settle()
  sending[0]?.fail()
  await settle()
  sending[1]?.arrive()
  await settle()
  expect(sent).toEqual(['b'])
  expect(tray.toSend()).toMatchObject([{ id: 'a', state: 'failed' }])
  tray.retry('a')
  await settle()
  sending[2]?.arrive()
  await settle()
  expect(sent).toEqual(['b', 'a'])
  expect(tray.toSend()).toEqual([])
})

test('a photo that is removed while it is sent is not an answer when it arrives', async () => {
  const { tray, sending, sent, settle } = createTray()
  tray.add([file('a')])
  await settle()
  tray.remove('a')
  sending[0]?.arrive()
  await settle()
  expect(sent).toEqual([])
})

test('photos of an earlier run are sent from where they were found again; one whose bytes are gone is left out', async () => {
  const found = { ...file('a'), path: '/found/a.jpg' }
  const { tray, sending, settle } = createTray([file('a'), file('b')], [found])
  tray.resume()
  await settle()
  expect(sending.map(({ id }) => id)).toEqual(['a'])
  expect(tray.toSend()).toMatchObject([{ id: 'a', path: '/found/a.jpg', state: 'sending' }])
})

test('a photo that the server refuses for good is not waited for and not sent again, until it is set aside', async () => {
  const { tray, sending, kept, settle } = createTray()
  tray.add([file('a'), file('b')])
  await settle()
  sending[0]?.fail('太大')
  await settle()
  expect(tray.toSend().map(({ id }) => id)).toEqual(['b'])
  expect(tray.refused()).toMatchObject([{ id: 'a', message: 'Error: 太大' }])
  sending[1]?.fail()
  await settle()
  tray.resume()
  await settle()
  expect(sending.map(({ id }) => id)).toEqual(['a', 'b', 'b'])
  tray.remove('a')
  expect(tray.refused()).toEqual([])
  expect(kept().map(({ id }) => id)).toEqual(['b'])
})
