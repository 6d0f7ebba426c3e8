import { View } from '@tarojs/components'
import { fieldsOf } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { Card } from '../components/card.tsx'
import { FieldList } from './field-list.tsx'
import type { QuestionScreen } from './questions.ts'
import { useVisible } from './use-visible.ts'
import './question-body.css'

/** One question on its own screen: the whole sentence, the control, and what follows from the answer. */
export function QuestionBody({ question }: { question: QuestionScreen }) {
  const { field, path, entryTitle } = question
  const computed = useVisible((store) =>
    store
      .visible()
      .filter((one) => fieldsOf(store.form).includes(one.field))
      .filter((one) => kindOf(one.field).derive && kindOf(one.field).needs?.(one.field).includes(field.name)),
  )
  const list = <FieldList visible={[{ field, path, value: undefined }]} />
  return (
    <>
      {entryTitle && <View className="question-body__entry">{entryTitle}</View>}
      <View className="t1 question-body__question">{field.question ?? field.label}</View>
      {field.hint && <View className="t3 question-body__hint">{field.hint}</View>}
      {kindOf(field).entryFields ? list : <Card>{list}</Card>}
      {path === field.name && <FieldList visible={computed} />}
    </>
  )
}
