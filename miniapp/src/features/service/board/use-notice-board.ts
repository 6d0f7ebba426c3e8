import { province } from '#province/facts/province.ts'
import type { NoticeBoard, WholeNotice } from '#shared/service/endpoints/notices.ts'
import { apiBase, callApi } from '../../../lib/api.ts'
import { useRemote } from '../../../lib/use-remote.ts'
import { useChosenRegion } from '../../trade-union/chosen-region.ts'
import { useChosenTradeUnion } from '../../trade-union/chosen-trade-union.ts'

/** The union whose notices this phone shows: the chosen industrial one, else the county's, else the province's. */
export function useOwnUnion(): string {
  const region = useChosenRegion()
  return useChosenTradeUnion() ?? region ?? province.code
}

/** Notices and entries of a union and those above it: first as last seen, then from the server. */
export const useNoticeBoard = (unionId: string) =>
  useRemote<NoticeBoard>(
    () => callApi('GET /trade-unions/:id/notice-board', { params: { id: unionId } }),
    `notice-board-${unionId}`,
  )

/** A notice with its text: first as last read on this phone. */
export const useNotice = (id: string) =>
  useRemote<WholeNotice>(() => callApi('GET /notices/:id', { params: { id } }), `notice-${id}`)

/** The address of a notice's picture. */
export const pictureOf = ({ id, picture }: { id: string; picture: string | null }): string | undefined =>
  picture === null ? undefined : `${apiBase}/notices/${id}/pictures/${picture}`
