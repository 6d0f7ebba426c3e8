import { useState } from 'react'
import { cities } from '#province/facts/regions.gen.ts'
import { type EventKind, eventKinds, eventKindTraits } from '#shared/event/event-kind.ts'
import type { EventSummary } from '#shared/event/event-shapes.ts'
import { Chip, ChipRow } from '../../../components/chip.tsx'
import { OptionList } from '../../../components/option-list.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { type EventFilter, keepCity } from './event-filter.ts'

const wholeProvince = '全省'
const everyKind = '全部类型'
const prefixOf = (code: string) => code.slice(0, 4)
const shortName = (name: string) => name.replace(/市$/, '')

interface Props {
  /** The events to filter. Once they are known, only their cities are offered. */
  events: readonly EventSummary[] | undefined
  filter: EventFilter
  onChange: (filter: EventFilter) => void
}

/** 城市, 类型, 可报名: the filters of the list. An active chip is red. */
export function FilterChips({ events, filter, onChange }: Props) {
  const [asked, setAsked] = useState<'city' | 'kind'>()
  const city = cities.find(({ code }) => prefixOf(code) === filter.cityPrefix)
  const offered = cities.filter(
    (one) =>
      one === city || !events || events.some(({ regionCode }) => prefixOf(regionCode) === prefixOf(one.code)),
  )
  // A kind that needs a category of WeChat's own is named while there are such events, so never where it is off.
  const kinds = eventKinds.filter(
    (one) => !eventKindTraits[one].needsCategory || events?.some(({ kind }) => kind === one),
  )
  const chooseCity = (name: string) => {
    const chosen = cities.find((one) => shortName(one.name) === name)
    const cityPrefix = chosen && prefixOf(chosen.code)
    keepCity(cityPrefix)
    onChange({ ...filter, cityPrefix })
    setAsked(undefined)
  }
  const chooseKind = (word: string) => {
    const kind: EventKind | undefined = eventKinds.find((one) => one === word)
    onChange({ ...filter, kind })
    setAsked(undefined)
  }
  const cityName = city ? shortName(city.name) : wholeProvince
  return (
    <>
      <ChipRow>
        <Chip selected={city !== undefined} label={cityName} onPress={() => setAsked('city')} />
        <Chip
          selected={filter.kind !== undefined}
          label={filter.kind ?? everyKind}
          onPress={() => setAsked('kind')}
        />
        <Chip
          selected={filter.isOpen}
          label="可报名"
          onPress={() => onChange({ ...filter, isOpen: !filter.isOpen })}
        />
      </ChipRow>
      <Sheet title="看哪里的活动？" open={asked === 'city'} onClose={() => setAsked(undefined)}>
        <OptionList
          label="城市"
          options={[wholeProvince, ...offered.map(({ name }) => shortName(name))]}
          chosen={[cityName]}
          onPress={chooseCity}
        />
      </Sheet>
      <Sheet title="看哪一类活动？" open={asked === 'kind'} onClose={() => setAsked(undefined)}>
        <OptionList
          label="类型"
          options={[everyKind, ...kinds]}
          chosen={[filter.kind ?? everyKind]}
          onPress={chooseKind}
        />
      </Sheet>
    </>
  )
}
