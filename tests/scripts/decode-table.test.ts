import { expect, test } from 'vitest'
import { decodeTable } from '../../scripts/database/decode-table.ts'

test('a table saved by Excel as UTF-8, GBK or Unicode text reads the same', () => {
  const utf8 = Buffer.from('类型,名称')
  const gbk = Buffer.from([0xc0, 0xe0, 0xd0, 0xcd, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6])
  const utf16 = Buffer.from('\ufeff类型,名称', 'utf16le')
  expect([utf8, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]), gbk, utf16].map(decodeTable)).toEqual(
    ['类型,名称', '类型,名称', '类型,名称', '类型,名称'],
  )
})
