import { View } from '@tarojs/components'
import type { Variant } from '#shared/service/service-item.ts'
import { Card } from '../../../components/card.tsx'
import { Icon } from '../../../components/icon.tsx'
import { Pressable } from '../../../components/pressable.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import './variant-choice.css'

interface Props {
  variants: readonly Variant[]
  chosen: string
  onChoose: (code: string) => void
}

/** The situations of one service. Materials and form follow the chosen one. */
export function VariantChoice({ variants, chosen, onChoose }: Props) {
  return (
    <>
      <SectionTitle title="您要办哪一种？" />
      <Card list>
        {variants.map(({ code, name, description }) => (
          <Pressable
            key={code}
            className="variant-choice"
            role="radio"
            selected={code === chosen}
            label={`${name}，${description}`}
            onPress={() => onChoose(code)}
          >
            <View className="grow">
              <View>{name}</View>
              <View className="t4">{description}</View>
            </View>
            <View className={`variant-choice__mark${code === chosen ? ' fill-red' : ''}`}>
              {code === chosen && <Icon name="check" small />}
            </View>
          </Pressable>
        ))}
      </Card>
    </>
  )
}
