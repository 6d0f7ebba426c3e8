import { loadEndpoints } from '#functions/openapi/load-endpoints.ts'

/** Every endpoint with its contract. */
export const endpoints = await loadEndpoints()
