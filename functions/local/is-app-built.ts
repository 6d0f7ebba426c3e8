import type { EventEmitter } from 'node:events'

type Child = EventEmitter & { connected?: boolean; disconnect?: () => void }

/**
 * Whether there is an app to serve. `npm start` starts us while it builds, so that the database is ready by then: it sends
 * a message when it has built, and only hangs up when it could not. Whoever starts us alone has built before.
 */
export function isAppBuilt(child: Child): Promise<boolean> {
  // Only who was started with a line to the parent knows whether it is connected.
  if (child.connected === undefined) return Promise.resolve(true)
  if (!child.connected) return Promise.resolve(false)
  return new Promise((resolve) => {
    child.once('disconnect', () => resolve(false))
    child.once('message', () => {
      resolve(true)
      child.disconnect?.()
    })
  })
}
