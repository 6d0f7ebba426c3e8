import { View } from '@tarojs/components'
import { useRef, useSyncExternalStore } from 'react'
import { isBlank } from '#shared/form/kinds/answer-of.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { Pressable } from '../components/pressable.tsx'
import { checkScreen } from './check-screen.ts'
import { type FileTray, isRefusedFile } from './files/file-tray.ts'
import './form-state.css'
import type { FormStore } from './form-store.ts'
import type { Screen } from './screens.ts'

interface Props {
  store: FormStore
  tray: FileTray
  screen: Screen
  /** 已自动保存 10:32. */
  status: string
  /** Leads to the first question that is open. */
  onOpen: () => void
}

/** How many answers of this screen are open, the way to the first of them, and when the answers were saved. */
export function FormState({ store, tray, screen, status, onOpen }: Props) {
  const last = useRef({ key: '', words: '' })
  const words = useSyncExternalStore(
    (listener) => {
      const ends = [store.subscribe(listener), tray.subscribe(listener)]
      return () => {
        for (const end of ends) end()
      }
    },
    () => {
      const files = tray.toSend().map(({ id }) => id)
      const key = [screen.place, store.moment(), ...files].join(' ')
      if (last.current.key !== key) last.current = { key, words: openWords(store, tray, screen) }
      return last.current.words
    },
  )
  return (
    <View className="form-state">
      <View className="grow">
        {words && (
          <Pressable className="form-state__open" onPress={onOpen}>
            <View className="strong">{words}</View>
            <View className="form-state__way">带我去</View>
          </Pressable>
        )}
      </View>
      <View className="form-state__saved">{status}</View>
    </View>
  )
}

function openWords(store: FormStore, tray: FileTray, screen: Screen): string {
  const { errors } = checkScreen(store, tray, screen)
  if (errors.length > 0) {
    const isEmpty = errors.every(({ path }) => isBlank(store.read(path)))
    return `还有 ${errors.length} 处没填${isEmpty ? '' : '好'}`
  }
  const slots = screen.step.fields.filter((field) => kindOf(field).holdsFiles).map(({ name }) => name)
  const unsent = slots.flatMap((slot) => tray.list(slot)).filter((file) => !isRefusedFile(file)).length
  return unsent > 0 ? `还有 ${unsent} 张没传好` : ''
}
