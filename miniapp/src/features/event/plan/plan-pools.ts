import type { EventPlan } from '#shared/event/event-plan.ts'
import { poolForAll } from '#shared/event/pool-for-all.ts'
import type { Answers } from '#shared/form/answers.ts'
import type { Field, ItemField } from '#shared/form/field.ts'
import { entriesOf, numberOf, textOf } from '#shared/form/kinds/answer-of.ts'
import { splitEmployers } from '#shared/form/kinds/employers.ts'
import { poolAreas } from './plan-words.ts'

type Pools = EventPlan['pools']
const [anywhere, ownCity, ownCounty, otherCounty] = poolAreas

const age = (name: string, label: string): ItemField => ({
  kind: 'number',
  name,
  label,
  question: `${label}是几岁？`,
  unit: '岁',
  min: 0,
  max: 120,
  isOptional: true,
})

/** Pools with a name and a condition of their own: 本区 100, 五十岁以上 50, 其他 150. */
export const poolsField: Field = {
  kind: 'group',
  name: 'ownPools',
  label: '名额',
  hint: '一个人占第一个符合条件的，条件宽的放后面',
  itemLabel: '名额',
  min: 2,
  max: 20,
  fields: [
    {
      kind: 'text',
      name: 'name',
      label: '名字',
      question: '这些名额叫什么？',
      placeholder: '如：本区',
      maxLength: 20,
    },
    {
      kind: 'number',
      name: 'seats',
      label: '几个',
      question: '一共几个？',
      unit: '人',
      min: 1,
      max: 100_000,
    },
    {
      kind: 'choice',
      name: 'area',
      label: '在哪里工作的人',
      question: '收在哪里工作的人？',
      options: poolAreas,
    },
    {
      kind: 'region',
      name: 'county',
      label: '县（市、区）',
      question: '哪个县（市、区）？',
      visibleWhen: { field: 'area', is: otherCounty },
    },
    age('ageMin', '最小年龄'),
    age('ageMax', '最大年龄'),
    {
      kind: 'employers',
      name: 'employers',
      label: '只收这些单位',
      question: '只收某些单位的职工吗？',
      hint: '一行一个全称，可以粘贴名单；不填就不限',
      maxLength: 20_000,
      isOptional: true,
    },
  ],
}

const cityOf = (code: string) => `${code.slice(0, 4)}00`

/** The entries of the form as pools of an event in `place`. */
export const ownPoolsOf = (answers: Answers, place: string): Pools =>
  entriesOf(answers.ownPools).map((entry) => {
    const [least, most] = [numberOf(entry.ageMin), numberOf(entry.ageMax)]
    return {
      pool: textOf(entry.name),
      capacity: numberOf(entry.seats) ?? 0,
      age: least === undefined && most === undefined ? null : [least ?? 0, most ?? 120],
      regionCodes: regionsOf(entry, place),
      employers: employersOf(entry.employers),
    }
  })

function regionsOf({ area, county }: Answers, place: string): string[] | null {
  if (area === ownCity) return [cityOf(place)]
  if (area === ownCounty) return [place]
  return area === otherCounty ? [textOf(county)] : null
}

/** The names of employers in an answer; null for none. */
export function employersOf(answer: Answers[string]): string[] | null {
  const names = splitEmployers(textOf(answer))
  return names.length > 0 ? [...names] : null
}

/** Whether these are pools of several kinds and not the usual ones. */
export const isNamed = (pools: Pools): boolean =>
  pools.some(
    (pool) => !['男', '女', poolForAll].includes(pool.pool) || pool.age || pool.regionCodes || pool.employers,
  )

/** Whether the form can say them: several places at once, or a sex with another name, it cannot. */
export const canBeAsked = (pools: Pools): boolean =>
  pools.length > 1 &&
  pools.every(
    ({ pool, session, sex, regionCodes }) =>
      !session && (!sex || sex === pool) && (!regionCodes || regionCodes.length === 1),
  )

/** Pools as entries of the form. */
export const ownPoolAnswers = (pools: Pools, place: string): Answers[] =>
  pools.map(({ pool, capacity, age: range, regionCodes, employers }) => {
    const [code] = regionCodes ?? []
    const area =
      code === undefined
        ? anywhere
        : code === cityOf(place)
          ? ownCity
          : code === place
            ? ownCounty
            : otherCounty
    return {
      name: pool,
      seats: capacity,
      area,
      county: area === otherCounty ? code : '',
      ageMin: range?.[0] || undefined,
      ageMax: range && range[1] < 120 ? range[1] : undefined,
      employers: (employers ?? []).join('\n'),
    }
  })
