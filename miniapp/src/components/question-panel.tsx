import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { useQuestion } from '../lib/question.ts'
import { Button } from './button.tsx'
import './question-panel.css'

/** H5: what `lib/dialog.ts` asks. In WeChat the native dialogs are used. */
export function QuestionPanel() {
  const question = useQuestion()
  useEffect(() => {
    if (!question) return
    const decline = (event: KeyboardEvent) => event.key === 'Escape' && question.answer()
    document.addEventListener('keydown', decline)
    return () => document.removeEventListener('keydown', decline)
  }, [question])
  if (!question) return null
  const { title = '请选择', content, choices, cancelText, answer } = question
  return (
    <View className="question-panel" role="alertdialog" aria-modal="true" aria-label={title}>
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
