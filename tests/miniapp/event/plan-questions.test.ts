import { describe, expect, test } from 'vitest'
import { eventPlanForm } from '#miniapp/features/event/plan/plan-form.ts'
import { questionsOf } from '#miniapp/features/event/plan/plan-questions.ts'
import { toFormFault } from '#miniapp/features/event/plan/to-form-fault.ts'
import { questionKinds } from '#shared/event/event-question.ts'
import { listVisible } from '#shared/form/visible.ts'

describe('Xu Min asks something of her own', () => {
  test.each(questionKinds)(
    'in a contest of teams she may ask captains alone, answered by %s',
    (answerKind) => {
      const answers = { kind: '劳动和技能竞赛', signingUp: '组队', questions: [{ answerKind }] }
      const group = listVisible(eventPlanForm({ unions: [] }), answers).find(
        ({ path }) => path === 'questions',
      )
      const [asked = []] = group?.entries ?? []
      expect(asked.map(({ path }) => path)).toContain('questions.0.isOfCaptain')
    },
  )

  test.each(questionKinds)('what she chose is what is sent: %s', (answerKind) => {
    const [sent] = questionsOf({ questions: [{ answerKind, title: '问题' }] }, false)
    expect(sent?.kind).toBe(answerKind)
  })

  test('a refusal of the kind stands at 怎么回答', () => {
    const message = '请选择'
    expect(toFormFault({ path: 'plan.questions.1.kind', message }, {}).path).toBe('questions.1.answerKind')
    expect(toFormFault({ path: 'plan.questions.1.options.0', message }, {}).path).toBe('questions.1.options')
    expect(toFormFault({ path: 'plan.questions', message }, {}).path).toBe('questions')
  })
})
