import { View } from '@tarojs/components'
import { useBackStep } from '../lib/back-step.ts'
import { useQuestion } from '../lib/question.ts'
import { useHeldFocus } from '../lib/use-held-focus.ts'
import { Button } from './button.tsx'
import './question-panel.css'

/** H5: the dialog of `lib/dialog.ts`. WeChat uses native dialogs. */
export function QuestionPanel() {
  const question = useQuestion()
  const held = useHeldFocus(question !== undefined, () => question?.answer())
  useBackStep(question && (() => question.answer()))
  if (!question) return null
  const { title = '请选择', content, choices, cancelText, answer } = question
  return (
    <View className="question-panel" role="alertdialog" aria-label={title} {...held}>
      <View className="question-panel__card">
        <View className="strong">{title}</View>
        {content && <View className="t3 question-panel__content">{content}</View>}
        <View
          className={`question-panel__buttons${choices.length > 1 ? ' question-panel__buttons--stacked' : ''}`}
        >
          {choices.map((choice, index) => (
            <Button key={choice} kind={question.title ? 'primary' : 'ghost'} onPress={() => answer(index)}>
              {choice}
            </Button>
          ))}
          <Button kind="ghost" onPress={() => answer()}>
            {cancelText}
          </Button>
        </View>
      </View>
    </View>
  )
}
