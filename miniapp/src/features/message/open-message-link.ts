import { go } from '../../lib/navigate.ts'
import type { RouteName } from '../../routes.ts'

const pagesOfEvent: Partial<Record<string, RouteName>> = { encounter: 'encounter', managed: 'managedEvent' }

/**
 * Opens the page that a message is about. The database writes the links: `/applications/<reference>`, `/events/<id>`,
 * `/events/<id>/encounter`, and for organizers `/events/<id>/managed` and `/managed`.
 */
export function openMessageLink(link: string): void {
  const [, subject, id, part] = link.split('/')
  if (subject === 'applications' && id) void go('progress', { reference: id })
  if (subject === 'drafts') void go('applications')
  if (subject === 'events' && id) void go(pagesOfEvent[part ?? ''] ?? 'mySignup', { id })
  if (subject === 'managed') void go('managedEvents')
}
