import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'

interface Props {
  isOpen: boolean
  onScan: () => void
  onName: () => void
}

/** WeChat scans on its own screen with its own torch. A browser's camera is in the page and always on. */
export function DoorFooter({ isOpen, onScan, onName }: Props) {
  if (process.env.TARO_ENV === 'h5') {
    return (
      <FixedFooter>
        <Button disabled={!isOpen} onPress={onName}>
          按姓名找
        </Button>
      </FixedFooter>
    )
  }
  return (
    <FixedFooter>
      <Button kind="ghost" narrow disabled={!isOpen} onPress={onName}>
        按姓名找
      </Button>
      <Button disabled={!isOpen} onPress={onScan}>
        扫票码
      </Button>
    </FixedFooter>
  )
}
