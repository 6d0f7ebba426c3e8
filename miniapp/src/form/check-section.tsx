import { View } from '@tarojs/components'
import { useState, useSyncExternalStore } from 'react'
import type { Step } from '#shared/form/form.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { kindOf } from '#shared/form/kinds.ts'
import type { SummaryLine } from '#shared/form/summary.ts'
import { Card } from '../components/card.tsx'
import { Icon } from '../components/icon.tsx'
import { Pressable } from '../components/pressable.tsx'
import { answerAt } from './answer-path.ts'
import { CheckPictures } from './check-pictures.tsx'
import './check-section.css'
import { fieldAt } from './field-at.ts'
import type { FileTray } from './files/file-tray.ts'
import type { FormStore } from './form-store.ts'

interface Props {
  step: Step
  lines: readonly SummaryLine[]
  store: FormStore
  tray: FileTray
  /** How many of the answers come from an earlier form. */
  prefilled: number
  onChange: (path: string) => void
}

/** A section with more lines than this is one line until it is opened. */
const mostInSight = 5

/** The answers of one step, with one way back to it. A whole number opens by the eye, photos are pictures. */
export function CheckSection({ step, lines, store, tray, prefilled, onChange }: Props) {
  const [isOpen, setOpen] = useState(false)
  const first = lines[0]
  if (!first) return null
  const words = lines.filter(({ path }) => !holdsFiles(store, path))
  const isFolded = words.length > mostInSight && !isOpen
  const said = words
    .filter(({ value }) => value.length <= 16 && value !== '未填' && !value.includes('*'))
    .map(({ value }) => value)
  return (
    <Card>
      <View className="check-section__head">
        <View className="strong">{step.short ?? step.title}</View>
        <View className="grow check-section__brief">
          {isFolded ? said.slice(0, 2).join('，') : prefilled > 0 ? '有上次填过的，请核对' : ''}
        </View>
        <Pressable
          className="check-section__change"
          label={`${step.title}，修改`}
          onPress={() => onChange(first.path)}
        >
          修改
        </Pressable>
      </View>
      {!isFolded && words.map((line) => <Line key={line.path} line={line} store={store} />)}
      {words.length > mostInSight && (
        <Pressable
          className="check-section__fold"
          label={`${step.title}，${isOpen ? '收起' : `看全部 ${words.length} 项`}`}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? '收起' : `看全部 ${words.length} 项`}
        </Pressable>
      )}
      <CheckPictures
        slots={step.fields.filter((field) => kindOf(field).holdsFiles)}
        store={store}
        tray={tray}
      />
    </Card>
  )
}

const holdsFiles = (store: FormStore, path: string) => {
  const field = fieldAt(store.form, path)
  return field !== undefined && kindOf(field).holdsFiles === true
}

function Line({ line, store }: { line: SummaryLine; store: FormStore }) {
  const { path, label, value } = line
  const field = fieldAt(store.form, path)
  const whole = useSyncExternalStore(store.subscribe, () => textOf(answerAt(store.answers(), path)))
  const [isWhole, setWhole] = useState(false)
  const canOpen = field !== undefined && kindOf(field).isSensitive && whole !== '' && !whole.includes('*')
  return (
    <View className="check-section__line">
      <View className="check-section__label">{label}</View>
      <View className="grow check-section__value">{canOpen && isWhole ? inFours(whole) : value}</View>
      {canOpen && (
        <Pressable
          className="check-section__eye"
          label={`${label}，${isWhole ? '遮住' : '看全部号码'}`}
          onPress={() => setWhole(!isWhole)}
        >
          <Icon name={isWhole ? 'close' : 'eye'} />
        </Pressable>
      )}
    </View>
  )
}

/** 6228 4800 0000 0000 018. */
const inFours = (text: string) => text.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')
