import { View } from '@tarojs/components'
import { Card } from '../../../components/card.tsx'
import { Icon } from '../../../components/icon.tsx'
import { Steps } from '../../../components/steps.tsx'
import { Headline } from './headline.tsx'
import type { SelfCheckQuestion } from './question.ts'
import { maximumTaps } from './questions.ts'
import './question-screen.css'

interface Props {
  question: SelfCheckQuestion
  /** How many questions were answered before. */
  answered: number
  isOffered: (code: string | undefined) => boolean
  onChoose: (text: string) => void
}

/** One question. A tap answers it and shows the next one. */
export function QuestionScreen({ question, answered, isOffered, onChoose }: Props) {
  const { title, hint } = question
  const options = question.options.filter(({ service }) => isOffered(service))
  const number = answered + 1
  return (
    <>
      <Steps share={number / maximumTaps} label={`第 ${number} 题`} status={`最多 ${maximumTaps} 题`} />
      <Headline title={title} says={`第 ${number} 题，${title}`} note={hint} />
      {options.map(({ text, note }) => (
        <Card
          key={text}
          row
          className="question-screen__option"
          label={note ? `${text}，${note}` : text}
          onPress={() => onChoose(text)}
        >
          <View className="grow">
            <View>{text}</View>
            {note && <View className="t4">{note}</View>}
          </View>
          <Icon name="next" small />
        </Card>
      ))}
    </>
  )
}
