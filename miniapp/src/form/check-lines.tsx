import { View } from '@tarojs/components'
import { Fragment } from 'react'
import { topOf } from '#shared/form/check.ts'
import { type Form, fieldsOf } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'
import type { SummaryLine } from '#shared/form/summary.ts'
import { Card } from '../components/card.tsx'
import { Pressable } from '../components/pressable.tsx'
import { Tag } from '../components/tag.tsx'
import './check-lines.css'

const entryMark = ' · '

interface Props {
  title: string
  form: Form
  lines: readonly SummaryLine[]
  prefilled?: readonly string[]
  /** Goes back to a question. Without it the answers are read-only. */
  onChange?: (path: string) => void
}

/** The answers of one step, each with a way back to its question. */
export function CheckLines({ title, form, lines, prefilled = [], onChange }: Props) {
  if (lines.length === 0) return null
  return (
    <Card>
      <View className="strong">{title}</View>
      {lines.map((line, index) => (
        <Fragment key={line.path}>
          {entryOf(line) !== entryOf(lines[index - 1]) && entryOf(line) && (
            <View className="check-line__entry">{entryOf(line)}</View>
          )}
          <CheckLine
            line={line}
            isComputed={isComputed(form, line.path)}
            isPrefilled={prefilled.includes(line.path)}
            onChange={onChange}
          />
        </Fragment>
      ))}
    </Card>
  )
}

/** The entry of a group that a line belongs to, such as 孩子 1. Its label stands before the question. */
function entryOf(line: SummaryLine | undefined): string | undefined {
  const [entry, question] = line?.label.split(entryMark) ?? []
  return question === undefined ? undefined : entry
}

interface LineProps {
  line: SummaryLine
  isComputed: boolean
  isPrefilled: boolean
  onChange?: (path: string) => void
}

function CheckLine({ line, isComputed, isPrefilled, onChange }: LineProps) {
  const { path, label, value } = line
  const question = label.split(entryMark).at(-1)
  const content = (
    <>
      <View className="check-line__label">{question}</View>
      <View className="grow check-line__value">
        <View className={isCode(value) ? 't3 check-line__code' : ''}>{value}</View>
        {isComputed && <View className="t4">自动计算</View>}
        {isPrefilled && <Tag tone="blue">上次填过，已带入</Tag>}
      </View>
    </>
  )
  if (!onChange || isComputed) return <View className="check-line">{content}</View>
  return (
    <Pressable className="check-line" label={`${label}：${value}，修改`} onPress={() => onChange(path)}>
      {content}
      <View className="check-line__change">修改</View>
    </Pressable>
  )
}

/** An ID number or a credit code, which is best read on one line. */
const isCode = (value: string) => /^[\w*]{18}$/.test(value)

function isComputed(form: Form, path: string): boolean {
  const field = fieldsOf(form).find(({ name }) => name === topOf(path))
  return field !== undefined && kindOf(field).derive !== undefined
}
