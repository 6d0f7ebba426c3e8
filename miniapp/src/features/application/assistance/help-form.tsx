import { useState } from 'react'
import { Note } from '../../../components/note.tsx'
import { FormPage, firstQuestion } from '../../../form/form-page.tsx'
import { callApi } from '../../../lib/api.ts'
import { messageOf } from '../../../lib/api-error.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useOneTask } from '../../../lib/use-one-task.ts'
import type { HelpSession } from './help-session.ts'

interface Props {
  id: string
  session: HelpSession
  onEnd: () => void
}

/**
 * A worker's form as a union officer fills it in: everything except photos, pledges and submitting. Each screen is
 * saved.
 */
export function HelpForm({ id, session, onEnd }: Props) {
  const [problem, setProblem] = useState<string>()
  const { isBusy, run } = useOneTask()

  const save = async (andThen?: () => Promise<void>): Promise<boolean> => {
    const worked = await run(async () => {
      setProblem(undefined)
      try {
        await session.save()
        await andThen?.()
        return true
      } catch (failure) {
        setProblem(messageOf(failure))
        return false
      }
    })
    return worked ?? false
  }
  const finish = () =>
    save(async () => {
      await withSession(() => callApi('POST /assistances/:id/completion', { params: { id } }))
      onEnd()
    })
  return (
    <FormPage
      title={`协助填写 ${session.name}`}
      store={session.store}
      start={firstQuestion}
      words={{ last: '已填好', revised: '已填好' }}
      status="每一步自动保存"
      note="您在替职工填写。照片、承诺和提交由职工自己在手机上完成。"
      aboveButtons={
        problem && (
          <Note tone="red" urgent>
            {problem}
          </Note>
        )
      }
      isBusy={isBusy}
      beforeMove={save}
      onEnd={() => void finish()}
    />
  )
}
