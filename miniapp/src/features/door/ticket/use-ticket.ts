import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiError } from '../../../lib/api-error.ts'
import { onNetworkBack } from '../../../lib/network.ts'
import type { TicketKey } from './ticket-key.ts'
import { keptTicket, moveTicketHere, registerTicket } from './ticket-on-phone.ts'

/** The state of the ticket: being fetched, on this phone, on another phone, or missing after a failure. */
export type TicketState =
  | { kind: 'fetching' }
  | { kind: 'here'; key: TicketKey }
  | { kind: 'elsewhere' }
  | { kind: 'failed'; error: unknown }

/** The key of a confirmed signup. The key on the phone is shown at once, and the server is asked when it can be reached. */
export function useTicket(signupId: string) {
  const [state, setState] = useState<TicketState>(() => stateOnPhone(signupId))
  const isGone = useRef(false)
  const take = useCallback(
    async (ask: () => Promise<TicketKey>) => {
      try {
        const key = await ask()
        if (!isGone.current) setState({ kind: 'here', key })
      } catch (error) {
        const isElsewhere = error instanceof ApiError && error.code === 'ticket_elsewhere'
        const onPhone = stateOnPhone(signupId)
        if (isGone.current) return
        if (isElsewhere) setState({ kind: 'elsewhere' })
        else setState(onPhone.kind === 'here' ? onPhone : { kind: 'failed', error })
      }
    },
    [signupId],
  )
  const register = useCallback(() => take(() => registerTicket(signupId)), [take, signupId])
  useEffect(() => {
    isGone.current = false
    void register()
    const stop = onNetworkBack(() => void register())
    return () => {
      isGone.current = true
      stop()
    }
  }, [register])
  // Another phone may have taken it meanwhile.
  useDidShow(() => void register())
  return { state, retry: register, moveHere: () => take(() => moveTicketHere(signupId)) }
}

function stateOnPhone(signupId: string): TicketState {
  const kept = keptTicket(signupId)
  return kept?.isRegistered ? { kind: 'here', key: kept } : { kind: 'fetching' }
}
