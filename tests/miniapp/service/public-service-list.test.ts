import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { getLegalBases } from '#miniapp/features/service/get-legal-bases.ts'
import { catalogue } from '#province/catalogue.ts'
import type { ServiceItem } from '#shared/service/service-item.ts'
import { isAnhui } from '../../support/province.ts'
import { publicServiceList } from './public-service-list.ts'

const legalTexts = (item: ServiceItem | undefined) =>
  item === undefined ? [] : getLegalBases(item).map(({ text }) => text)

it.runIf(isAnhui)('the fixture is the list as it was published, byte for byte', () => {
  const bytes = readFileSync(new URL('public-service-list.txt', import.meta.url))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(
    '3845558536570098c803df470100445cfd85f4e59f405dedddf929c680774a28',
  )
})

it.runIf(isAnhui)('the list has fourteen items, and the catalogue has each once, in the list’s order', () => {
  expect(publicServiceList.map(({ number }) => number)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
  ])
  const listed = catalogue.filter((item) => item.listNumber !== undefined)
  expect(listed.map((item) => item.listNumber)).toEqual(publicServiceList.map(({ number }) => number))
})

it.runIf(isAnhui)('all items are 总工会’s', () => {
  expect(new Set(publicServiceList.map(({ department }) => department))).toEqual(new Set(['总工会']))
})

describe.runIf(isAnhui).each(publicServiceList)('item $number of the list, $name', (row) => {
  const item = catalogue.find((candidate) => candidate.listNumber === row.number)

  it('has the list’s name', () => {
    expect(item?.name).toBe(row.name)
  })

  it('has the list’s legal bases word for word', () => {
    expect(legalTexts(item).join(' ')).toBe(row.legalBasis)
  })

  it('has one legal basis for each number of the list', () => {
    const texts = legalTexts(item)
    const numbers = texts.map((text) => /^\d+(?=\.)/.exec(text)?.[0])
    const isNumbered = row.legalBasis.startsWith('1.')
    expect(numbers).toEqual(isNumbered ? texts.map((_, index) => String(index + 1)) : [undefined])
    const next = `${texts.length + 1}.`
    expect(
      texts
        .at(-1)
        ?.split(' ')
        .some((part) => part.startsWith(next)),
    ).toBe(false)
  })

  it('is run by the list’s levels, under the list’s specific names', () => {
    const { provincial = '', municipal = '', county = '' } = item?.levels ?? {}
    expect({ provincial, municipal, county }).toEqual({
      provincial: row.provincial,
      municipal: row.municipal,
      county: row.county,
    })
  })

  it('has the list’s guide, words and address', () => {
    expect(item?.guide.text).toBe(row.guideText)
    expect(item?.guide.listedLink ?? item?.guide.link).toBe(row.guideLink)
  })

  it('dials the number that the guide gives', () => {
    const [number] = /[\d-]{8,}$/.exec(row.guideText) ?? []
    if (number === undefined) expect(item?.guide.phone).toBeUndefined()
    else expect(item?.guide.phone).toMatch(new RegExp(`^(0551-)?${number}$`))
  })
})

describe.runIf(isAnhui)('where the list is uneven', () => {
  const noteOf = (listNumber: number) => catalogue.find((item) => item.listNumber === listNumber)?.editorNote

  it('staff read why, at items 1, 2, 9, 11 and 12 only', () => {
    const noted = catalogue.filter((item) => item.editorNote !== undefined).map((item) => item.listNumber)
    expect(noted).toEqual([1, 2, 9, 11, 12])
    expect(noteOf(9)).toContain('公共文化服务保障法')
    expect(noteOf(11)).toContain('第十三条')
  })

  it('the phone links to the one address of 安徽职工服务网', () => {
    const site = catalogue.filter((item) => item.guide.text.includes('安徽职工服务网'))
    expect(new Set(site.map((item) => item.guide.link))).toEqual(new Set(['https://zgfw.ahghw.org.cn']))
    expect(site.filter((item) => item.guide.listedLink).map((item) => item.listNumber)).toEqual([1, 2])
  })

  it('item 12’s number is dialed with its area code', () => {
    expect(catalogue.find((item) => item.listNumber === 12)?.guide.phone).toBe('0551-62777082')
  })
})
