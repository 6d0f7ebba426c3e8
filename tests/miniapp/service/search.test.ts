import { describe, expect, it } from 'vitest'
import { keywords } from '#miniapp/features/service/search/keywords.ts'
import { search } from '#miniapp/features/service/search/search.ts'
import { serviceCards } from '#miniapp/features/service/search/service-cards.ts'
import { catalogue, findServiceItem } from '#province/catalogue.ts'
import { misspelledWords, pinyinWords, plainWords } from '../../shared/service/plain-words.ts'
import { isAnhui } from '../../support/province.ts'
import { workersPhrases } from './workers-phrases.ts'

const codes = (text: string) =>
  search(text).map((found) => ('service' in found ? found.service.code : found.shortcut.code))
/** The pairs whose service this province has. */
const ours = (pairs: readonly (readonly [string, string])[]) =>
  isAnhui ? pairs : pairs.filter(([, code]) => findServiceItem(code))
const hardship = ['child-education-aid', 'medical-aid', 'living-aid']

describe.runIf(isAnhui)('a worker who types plain words', () => {
  it.each([
    ['学费', 'child-education-aid'],
    ['生病', 'medical-aid'],
    ['欠薪', 'legal-aid'],
    ['相亲', 'matchmaking'],
    ['读书', 'reading-room'],
    ['老板不发工资', 'legal-aid'],
    ['孩子上大学没钱交学费', 'child-education-aid'],
    ['喂奶', 'places'],
    ['摔伤了', 'legal-aid'],
    ['老板跑路', 'legal-aid'],
    ['离职证明', 'legal-aid'],
    ['劳模证丢了', 'model-worker-certification'],
  ])('%s finds %s first', (text, code) => {
    expect(codes(text)[0]).toBe(code)
  })

  it('finds nothing for nothing, for punctuation and for what no union does', () => {
    expect(['', '  ', '？！', '护照', '签证护照'].flatMap(codes)).toEqual([])
  })

  it('may leave spaces and use full width: what is found stays the same', () => {
    expect(codes(' 学 费？')).toEqual(codes('学费'))
    expect(codes('ＫＮＺＧ')).toEqual(codes('knzg'))
  })
})

describe('what workers type is answered among the first three, without a network', () => {
  it.each(ours(plainWords))('%s finds %s', (typed, code) => {
    expect(codes(typed).slice(0, 3)).toContain(code)
  })

  it.each(ours(pinyinWords))('by pinyin or its initials, %s finds %s', (typed, code) => {
    expect(codes(typed).slice(0, 3)).toContain(code)
  })

  it.each(ours(misspelledWords))('with a mistake in it, %s finds %s', (typed, code) => {
    expect(codes(typed).slice(0, 3)).toContain(code)
  })

  it.each(catalogue)(
    '$name is found with any one of its characters wrong, missing, doubled or swapped',
    (item) => {
      const name = [...item.name].filter((character) => /[\u4e00-\u9fff]/.test(character))
      const missed = name.flatMap((character, at) => {
        const before = name.slice(0, at)
        const after = name.slice(at + 1)
        const mistakes = [
          [...before, '囍', ...after],
          [...before, ...after],
          [...before, character, character, ...after],
          ...(at + 1 < name.length ? [[...before, name[at + 1], character, ...name.slice(at + 2)]] : []),
        ].map((typed) => typed.join(''))
        return mistakes.filter((typed) => !codes(typed).slice(0, 3).includes(item.code))
      })
      expect(missed).toEqual([])
    },
  )
})

describe.runIf(isAnhui)(
  'a phrase of a courier, a seamstress, a laid-off father has the right answer first',
  () => {
    it.each(workersPhrases)('%s', (typed, first) => {
      expect(first).toContain(codes(typed)[0])
    })
  },
)

describe('by name, group and pinyin', () => {
  it.each(catalogue)('$name is found first by its name, and by each of its keywords', (item) => {
    expect(codes(item.name)[0]).toBe(item.code)
    for (const word of keywords[item.code] ?? []) expect(codes(word), word).toContain(item.code)
  })

  it.runIf(isAnhui)('a group finds its items', () => {
    expect(codes('困难帮扶')).toEqual(hardship)
    expect(codes('皖工鹊桥')).toEqual(['matchmaking'])
  })

  it.runIf(isAnhui)('initials find: knzg the three for workers in hardship, lmrz the certification', () => {
    expect(codes('knzg')).toEqual(hardship)
    expect(codes('lmrz')).toEqual(['model-worker-certification'])
  })

  it('whole syllables find, and syllables are not cut in two', () => {
    expect(codes('xuefei')).toEqual(['child-education-aid'])
    expect(codes('gxiaozu')).toEqual([])
  })
})

describe.runIf(isAnhui)('small typing mistakes are forgiven', () => {
  it.each([
    ['困难只工', hardship],
    ['困职难工', hardship],
    ['子女助雪', ['child-education-aid']],
    ['找对像', ['matchmaking']],
    ['羽毛求', ['culture-and-sport']],
    ['xuefie', ['child-education-aid']],
  ])('%s', (text, found) => {
    expect(codes(text).slice(0, found.length)).toEqual(found)
  })

  it('but only where nothing is found as typed', () => {
    expect(codes('法律援助')).toEqual(['legal-aid'])
  })

  it('two characters leave nothing to guess by', () => {
    expect(codes('雪飞')).toEqual([])
  })
})

it.runIf(isAnhui)('equals stand in the catalogue’s order, every time', () => {
  const order = serviceCards.map((card) => card.code)
  const found = codes('劳模')
  expect(found).toEqual(order.filter((code) => found.includes(code)))
  expect(codes('劳模')).toEqual(found)
})

it('no editor’s note is searched or carried', () => {
  expect(JSON.stringify(serviceCards)).not.toContain('清单')
})

it('a very long text is answered at once, and as its beginning', () => {
  expect(codes(`老板不发工资${'，真的'.repeat(50_000)}`)[0]).toBe('legal-aid')
})

it.runIf(isAnhui).each(['老板不发工资', '不交社保', '天天加班不给加班费', '不签合同'])(
  '%s finds who sues for him, and who speaks to the employer first',
  (text) => {
    expect(codes(text)).toEqual(['legal-aid', 'rights-complaint'])
  },
)
