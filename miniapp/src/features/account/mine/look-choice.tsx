import { Card } from '../../../components/card.tsx'
import { Icon } from '../../../components/icon.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { chooseOne } from '../../../lib/dialog.ts'
import { type Look, setLook, useLook } from '../../../theme/look.ts'

const brightnessWords: Record<Look['brightness'], string> = {
  system: '跟随手机',
  light: '浅色',
  dark: '深色',
}

async function chooseBrightness(): Promise<void> {
  const choices = Object.keys(brightnessWords) as Look['brightness'][]
  const chosen = await chooseOne(choices.map((choice) => brightnessWords[choice]))
  const brightness = chosen === undefined ? undefined : choices[chosen]
  if (brightness) setLook({ brightness })
}

/** 关怀模式, and light or dark on this phone. */
export function LookChoice() {
  const { care, brightness } = useLook()
  return (
    <Card list>
      <ListItem
        lead={<Icon name="eye" />}
        title="关怀模式"
        note="字大、按钮大，填表时一屏只问一件事"
        value={care ? '已打开' : '已关闭'}
        label={`关怀模式${care ? '已打开，点一下关闭' : '已关闭，点一下打开'}`}
        onPress={() => setLook({ care: !care })}
      />
      <ListItem
        lead={<Icon name="moon" />}
        title="外观"
        value={brightnessWords[brightness]}
        label={`外观，${brightnessWords[brightness]}`}
        onPress={() => void chooseBrightness()}
      />
    </Card>
  )
}
