import { eventKindTraits } from '#shared/event/event-kind.ts'
import type { ManagedEventDetail } from '#shared/event/managed-event.ts'
import { timeNow } from '#shared/foundation/clock.ts'
import { Card } from '../../../components/card.tsx'
import { Grid, GridItem } from '../../../components/grid.tsx'
import { go } from '../../../lib/navigate.ts'

interface Props {
  managed: ManagedEventDetail
  onExport: () => void
  onPrint: () => void
}

/** Links to everything that an organizer works with. */
export function ToolsCard({ managed, onExport, onPrint }: Props) {
  const { event, state, role } = managed
  const { id } = event
  const isDraft = state === '草稿'
  const canEdit = isDraft || (state !== '已取消' && Date.parse(event.endsAt) > timeNow())
  return (
    <Card>
      <Grid>
        {!isDraft && (
          <>
            <GridItem icon="people" tone="teal" label="名单" onPress={() => void go('roster', { id })} />
            {event.teamSize !== null && (
              <GridItem icon="join" tone="teal" label="队伍" onPress={() => void go('eventTeams', { id })} />
            )}
            <GridItem icon="scan" tone="green" label="签到" onPress={() => void go('door', { id })} />
            {eventKindTraits[event.kind].isForSingles && (
              <>
                <GridItem icon="clock" tone="amber" label="轮换" onPress={() => void go('host', { id })} />
                <GridItem
                  icon="heart"
                  tone="rose"
                  label="互选"
                  onPress={() => void go('managedEncounter', { id })}
                />
              </>
            )}
            <GridItem
              icon="bell"
              tone="blue"
              label="发通知"
              onPress={() => void go('eventMessages', { id })}
            />
            <GridItem icon="download" tone="indigo" label="导出" onPress={onExport} />
            <GridItem icon="document" tone="indigo" label="打印" onPress={onPrint} />
          </>
        )}
        {role === '负责人' && (
          <GridItem icon="join" tone="teal" label="协办人" onPress={() => void go('coOrganizers', { id })} />
        )}
        {canEdit && (
          <GridItem icon="edit" tone="amber" label="编辑" onPress={() => void go('planEvent', { id })} />
        )}
        {state !== '已取消' && (
          <GridItem
            icon="camera"
            tone="indigo"
            label="图片附件"
            onPress={() => void go('eventFiles', { id })}
          />
        )}
        {!isDraft && (
          <GridItem icon="eye" tone="rose" label="活动页" onPress={() => void go('event', { id })} />
        )}
      </Grid>
    </Card>
  )
}
