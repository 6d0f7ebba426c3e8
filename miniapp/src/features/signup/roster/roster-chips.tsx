import { useState } from 'react'
import type { RosterFacet } from '#shared/signup/roster-filter.ts'
import { Chip, ChipRow } from '../../../components/chip.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { SearchBar } from '../../../components/search-bar.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { chooseValue, isPart, type RosterChoice, usefulFacets } from './roster-choice.ts'
import type { RosterCount } from './use-roster-count.ts'

interface Props {
  count: RosterCount | undefined
  choice: RosterChoice
  onChange: (choice: RosterChoice) => void
}

/** So few values are chips of their own: one tap. */
const fewValues = 2
/** More than this are searched. */
const manyValues = 12

/** What the roster can be narrowed to: status, sex, county, employer, answers, likely doubles. A chosen chip says its value. */
export function RosterChips({ count, choice, onChange }: Props) {
  const [asked, setAsked] = useState<string>()
  const facets = usefulFacets(count?.facets ?? [], choice)
  const open = facets.find(({ by }) => by === asked)
  const toggle = (by: string, value: string) =>
    onChange(chooseValue(choice, by, choice.values[by] === value ? undefined : value))
  const doubles = count?.likelySame ?? 0
  return (
    <>
      <ChipRow>
        {facets.map((facet) =>
          facet.by === 'sex' && facet.options.length <= fewValues ? (
            facet.options.map(({ value, words }) => (
              <Chip
                key={value}
                label={words}
                selected={choice.values.sex === value}
                onPress={() => toggle('sex', value)}
              />
            ))
          ) : (
            <Chip
              key={facet.by}
              label={`${wordsOf(facet, choice)} ▾`}
              selected={choice.values[facet.by] !== undefined}
              onPress={() => setAsked(facet.by)}
            />
          ),
        )}
        {(doubles > 0 || choice.likelySame) && (
          <Chip
            label={`可能重复 ${doubles}`}
            selected={choice.likelySame}
            onPress={() => onChange({ ...choice, likelySame: !choice.likelySame })}
          />
        )}
      </ChipRow>
      {open && (
        <FacetSheet
          key={open.by}
          facet={open}
          chosen={choice.values[open.by]}
          onClose={() => setAsked(undefined)}
          onChoose={(value) => {
            setAsked(undefined)
            onChange(chooseValue(choice, open.by, value))
          }}
        />
      )}
    </>
  )
}

function wordsOf({ by, title, options }: RosterFacet, { values }: RosterChoice): string {
  const value = values[by]
  if (value === undefined) return title
  const words = options.find((option) => option.value === value)?.words ?? value
  if (by === 'region') return words.split(' ').at(-1) ?? words
  const short = words.length > 8 ? `${words.slice(0, 8)}…` : words
  // 是 alone would not say to which question.
  return isPart(by) ? short : `${title} ${short}`
}

interface FacetProps {
  facet: RosterFacet
  chosen: string | undefined
  onChoose: (value: string | undefined) => void
  onClose: () => void
}

/** The values of one facet with their people. */
function FacetSheet({ facet: { title, options }, chosen, onChoose, onClose }: FacetProps) {
  const [typed, setTyped] = useState('')
  const words = typed.trim()
  const shown = words === '' ? options : options.filter((option) => option.words.includes(words))
  return (
    <Sheet title={title} open onClose={onClose}>
      {options.length > manyValues && (
        <SearchBar inSheet placeholder="打几个字找" label={`找${title}`} onSearch={setTyped} />
      )}
      {chosen !== undefined && (
        <ListItem title="不限" label={`${title}：不限`} onPress={() => onChoose(undefined)} />
      )}
      {shown.map((option) => (
        <ListItem
          key={option.value}
          title={option.words}
          value={`${option.count} 人${option.value === chosen ? ' ✓' : ''}`}
          label={`${title}：${option.words}，${option.count} 人`}
          onPress={() => onChoose(option.value)}
        />
      ))}
    </Sheet>
  )
}
