import type { EventEmitter } from 'node:events'

type Child = EventEmitter & { connected?: boolean; disconnect?: () => void }

/**
 * Whether the app is built. `npm start` starts this process while it builds, so that the database is ready in time. It
 * sends a message after the build and disconnects when the build fails. A process that was started alone finds the app
 * built.
 */
export function isAppBuilt(child: Child): Promise<boolean> {
  // Only a process with a channel to its parent knows whether it is connected.
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
