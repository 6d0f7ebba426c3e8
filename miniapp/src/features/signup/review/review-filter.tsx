import { useState } from 'react'
import { sexes } from '#shared/account/person/sexes.ts'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { Chip, ChipRow } from '../../../components/chip.tsx'
import { SearchBar } from '../../../components/search-bar.tsx'
import { doubtOf } from '../acts/doubt-words.ts'

interface Props {
  pending: readonly SignupRow[]
  onFilter: (isWanted: (signup: SignupRow) => boolean) => void
}

/** Narrows the waiting signups: by sex, county, employer, name, team or last digits. */
export function ReviewFilter({ pending, onFilter }: Props) {
  const [sex, setSex] = useState<string>()
  const [words, setWords] = useState('')
  const [onlySame, setOnlySame] = useState(false)
  const apply = (wantedSex: string | undefined, wantedWords: string, wantedSame: boolean) => {
    setSex(wantedSex)
    setWords(wantedWords)
    setOnlySame(wantedSame)
    const asked = wantedWords.trim()
    onFilter(
      (signup) =>
        (wantedSex === undefined || signup.sex === wantedSex) &&
        (!wantedSame || doubtOf(signup) !== undefined) &&
        [signup.fullName, signup.employer, signup.regionName, signup.teamName, signup.phone.slice(-4)].some(
          (text) => text?.includes(asked),
        ),
    )
  }
  const doubtful = pending.filter((signup) => doubtOf(signup) !== undefined).length
  const counts = sexes.map((one) => [one, pending.filter((signup) => signup.sex === one).length] as const)
  return (
    <>
      <SearchBar
        placeholder="单位、市县、姓名、尾号"
        label="筛选待审核"
        onSearch={(text) => apply(sex, text, onlySame)}
      />
      <ChipRow>
        {counts.map(([one, count]) => (
          <Chip
            key={one}
            label={`${one} ${count}`}
            selected={sex === one}
            onPress={() => apply(sex === one ? undefined : one, words, onlySame)}
          />
        ))}
        {doubtful > 0 && (
          <Chip
            label={`可能重复 ${doubtful}`}
            selected={onlySame}
            onPress={() => apply(sex, words, !onlySame)}
          />
        )}
      </ChipRow>
    </>
  )
}
