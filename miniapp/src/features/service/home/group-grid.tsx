import { hotline, type ServiceGroupCode, serviceGroups } from '#shared/service/groups.ts'
import { Card } from '../../../components/card.tsx'
import { Grid, GridItem } from '../../../components/grid.tsx'
import { callPhone } from '../../../lib/call-phone.ts'
import { go } from '../../../lib/navigate.ts'
import { serviceCards } from '../search/service-cards.ts'
import { useOffered } from '../settings/use-offered.ts'

const cardsOf = (code: ServiceGroupCode) => serviceCards.filter(({ group }) => group === code)

/** The list of a group, or at once the service of a group of one. 法律维权 has the hotline too. */
function openGroup(code: ServiceGroupCode): void {
  const [only, ...others] = cardsOf(code)
  if (only && others.length === 0 && code !== 'legal') void go('service', { service: only.code })
  else void go('serviceGroup', { group: code })
}

/** The groups of services that are offered, and the hotline, which makes a call. */
export function GroupGrid() {
  const isOffered = useOffered()
  const groups = serviceGroups.filter(({ code }) => {
    const cards = cardsOf(code)
    return cards.length === 0 || cards.some((card) => isOffered(card.code))
  })
  return (
    <Card>
      <Grid>
        {groups.map((group) => (
          <GridItem
            key={group.code}
            icon={group.icon}
            tone={group.tone}
            label={group.name}
            onPress={() => openGroup(group.code)}
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
