import { hotline, serviceGroups } from '#shared/service/groups.ts'
import { Card } from '../../../components/card.tsx'
import { Grid, GridItem } from '../../../components/grid.tsx'
import { callPhone } from '../../../lib/call-phone.ts'
import { go } from '../../../lib/navigate.ts'

/** The seven groups of services, and the hotline, which makes a call. */
export function GroupGrid() {
  return (
    <Card>
      <Grid>
        {serviceGroups.map((group) => (
          <GridItem
            key={group.code}
            icon={group.icon}
            tone={group.tone}
            label={group.name}
            onPress={() => void go('serviceGroup', { group: group.code })}
          />
        ))}
        <GridItem
          icon={hotline.icon}
          tone={hotline.tone}
          filled
          label={hotline.name}
          onPress={() => callPhone(hotline.phone)}
        />
      </Grid>
    </Card>
  )
}
