import { expect, test } from 'vitest'
import { eventKindTraits } from '#shared/event/event-kind.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent } from '../../support/database/events.ts'

const database = useEmbeddedSupabase()

test.each(Object.entries(eventKindTraits))(
  '%s means the same to the database',
  async (kind, capabilities) => {
    const [row] = await database.current.query('select private.asks_introduction($1) as asks', [kind])
    expect(row).toEqual({ asks: capabilities.hasIntroductions })
    const eventId = await anEvent(database.current, { kind, pools: { 不限: 1 } })
    const team = database.current.query(
      'update public.events set team_min_size = 3, team_max_size = 5 where id = $1',
      [eventId],
    )
    await (capabilities.canHaveTeams
      ? expect(team).resolves.toEqual([])
      : expect(team).rejects.toThrow(`“${kind}”不能组队报名。`))
  },
)
