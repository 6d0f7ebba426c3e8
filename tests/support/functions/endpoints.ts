import { loadEndpoints } from '#shared/api/load-endpoints.ts'

/** Every endpoint with its contract. */
export const endpoints = await loadEndpoints()
