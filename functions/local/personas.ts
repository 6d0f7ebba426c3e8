import { demoUnions } from '#province/demo/unions.ts'
import { demoPersonas } from '../../supabase/demo/demo-people.ts'

/**
 * The people one can sign in as in local mode: people of the demo data, by the WeChat account that the stand-in gives
 * them.
 */
export const personas: readonly { name: string; openid: string; description: string }[] = [
  {
    name: 'worker',
    openid: demoPersonas.worker.openid,
    description: 'a worker with applications and signups',
  },
  { name: 'worker2', openid: demoPersonas.worker2.openid, description: 'another worker' },
  {
    name: 'organizer',
    openid: demoPersonas.organizer.openid,
    description: `organizes the events of ${demoUnions.organizer.name}`,
  },
  {
    name: 'organizer2',
    openid: demoPersonas.organizer2.openid,
    description: `organizes the events of ${demoUnions.organizer2.name}`,
  },
  {
    name: 'officer',
    openid: demoPersonas.officer.openid,
    description: 'the chair of a grass-roots union, who confirms and helps to fill in',
  },
]
