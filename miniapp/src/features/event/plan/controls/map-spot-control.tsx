import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MapSpotField } from '#shared/form/field.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { mapSpotKind } from '#shared/form/kinds/map-spot.ts'
import { Pressable } from '../../../../components/pressable.tsx'
import { AnswerField } from '../../../../form/answer-field.tsx'
import type { ControlProps } from '../../../../form/control.ts'
import { PickedLine } from '../../../../form/controls/picked-line.tsx'
import { useFromForm, useOpenForm } from '../../../../form/form-context.ts'
import { canChooseSpot, chooseSpot } from '../../../../lib/choose-spot.ts'
import { useOneTask } from '../../../../lib/use-one-task.ts'
import { countyOfAddress, isInAnotherCity } from '../../../trade-union/region-of-address.ts'
import { findSpotFault, fittingSpot } from '../plan-spot.ts'
import './map-spot-control.css'

/** Choosing on WeChat's map. What is chosen goes to the fields of name, address and county, which may be changed. */
export function MapSpotControl({ field, path }: ControlProps<MapSpotField>) {
  const { store } = useOpenForm()
  const [fault, setFault] = useState<string>()
  const { run } = useOneTask()
  const chosen = useFromForm((form) => mapSpotKind.toText(form.read(path), field))
  const fits = useFromForm((form) => fittingSpot(field, form.answers()) !== undefined)
  const choose = async () => {
    setFault(undefined)
    try {
      const spot = await chooseSpot(fittingSpot(field, store.answers()))
      if (spot === null) return
      const outside = findSpotFault(spot)
      if (outside) return setFault(outside)
      fill(spot.name, field.fills.name)
      fill(spot.address, field.fills.address)
      const county = countyOfAddress(spot.address)
      fill(county, field.fills.region)
      // A zone of its own, for example: the county of the place before would be wrong, so the form asks for it.
      if (!county && isInAnotherCity(spot.address, textOf(store.read(field.fills.region))))
        store.write(field.fills.region, '')
      store.write(path, [spot])
    } catch {
      setFault('没能打开地图，请直接填写下面的地点和地址')
    }
  }
  /** What the map does not know stays as it was. */
  const fill = (text: string | undefined, name: string) => {
    if (!text) return
    store.write(name, text)
    store.checkAt(name)
  }
  return (
    <AnswerField field={field} path={path} fault={fault}>
      {canChooseSpot ? (
        <PickedLine label={field.label} value={fits ? chosen : ''} onPress={() => void run(choose)} />
      ) : (
        <View className="map-spot__words">
          {fits && chosen
            ? `已选：${chosen}`
            : '在微信小程序里可以在地图上选，名称、地址和市县一次填好；在浏览器里请直接填写。'}
        </View>
      )}
      {chosen !== '' && (
        <View className="map-spot__foot">
          <View className="grow">
            {fits ? '职工点“导航”就到这里' : '地点或地址改过了，原来在地图上选的位置不再用'}
          </View>
          <Pressable
            className="map-spot__remove"
            label="不用地图上的位置"
            onPress={() => store.write(path, [])}
          >
            去掉
          </Pressable>
        </View>
      )}
    </AnswerField>
  )
}
