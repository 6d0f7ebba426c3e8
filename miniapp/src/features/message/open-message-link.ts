import { go } from '../../lib/navigate.ts'

/**
 * Opens the page that a message is about. The database writes the links: `/applications/<reference>`, `/events/<id>`,
 * `/events/<id>/encounter`.
 */
export function openMessageLink(link: string): void {
  const [, subject, id, part] = link.split('/')
  if (subject === 'applications' && id) void go('progress', { reference: id })
  if (subject === 'drafts') void go('applications')
  if (subject === 'events' && id) void go(part === 'encounter' ? 'encounter' : 'mySignup', { id })
}
