import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page.tsx'
import { Progress } from '../../../features/application/following/progress.tsx'
import { RemoteState } from '../../../features/application/remote-state.tsx'
import { useApplication } from '../../../features/application/use-application.ts'

export default function ProgressPage() {
  const { data, error, reload } = useApplication(useRouter().params.reference ?? '')
  const refresh = () => void reload()
  return (
    <Page title="办理进度">
      {data ? (
        <Progress application={data} onChange={refresh} />
      ) : (
        <RemoteState error={error} onRetry={refresh} subject="办理进度" />
      )}
    </Page>
  )
}
