import { View } from '@tarojs/components'
import { useState } from 'react'
import { type PlaceKind, placeKinds } from '#shared/place/place-kind.ts'
import { Chip } from '../../../components/chip.tsx'
import { OptionList } from '../../../components/option-list.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { placeLooks } from '../place-look.ts'
import './kind-chips.css'

const shown = 6

interface Props {
  kind: PlaceKind
  onChoose: (kind: PlaceKind) => void
}

/** The kinds of places in two rows. Those that do not fit are behind 更多. */
export function KindChips({ kind, onChoose }: Props) {
  const [isOpen, setOpen] = useState(false)
  const first = placeKinds.slice(0, shown)
  return (
    <>
      <View className="kind-chips">
        {first.map((one) => (
          <Chip
            key={one}
            selected={one === kind}
            label={placeLooks[one].short}
            onPress={() => onChoose(one)}
          />
        ))}
        <Chip
          selected={!first.includes(kind)}
          label={first.includes(kind) ? '更多' : placeLooks[kind].short}
          onPress={() => setOpen(true)}
        />
      </View>
      <Sheet title="找哪一类？" open={isOpen} onClose={() => setOpen(false)}>
        <OptionList
          label="类型"
          options={placeKinds}
          chosen={[kind]}
          onPress={(word) => {
            const chosen = placeKinds.find((one) => one === word)
            if (chosen) onChoose(chosen)
            setOpen(false)
          }}
        />
      </Sheet>
    </>
  )
}
