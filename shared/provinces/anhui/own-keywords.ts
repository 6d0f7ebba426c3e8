/** The keywords of the items that only this province has: none, its items are those of shared/service/items. */
export const ownKeywords = {}
