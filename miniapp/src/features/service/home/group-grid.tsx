import { hotline } from '#shared/service/groups.ts'
import { Card } from '../../../components/card.tsx'
import { Grid, GridItem } from '../../../components/grid.tsx'
import { callPhone } from '../../../lib/call-phone.ts'
import { go } from '../../../lib/navigate.ts'
import { useOffered } from '../settings/use-offered.ts'
import { groupTiles } from './group-tiles.ts'

/** The groups of services that are offered, and the hotline, which makes a call. */
export function GroupGrid() {
  const isOffered = useOffered()
  return (
    <Card>
      <Grid>
        {groupTiles(isOffered).map(({ group, page, parameters }) => (
          <GridItem
            key={group.code}
            icon={group.icon}
            tone={group.tone}
            label={group.name}
            onPress={() => void go(page, parameters)}
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
