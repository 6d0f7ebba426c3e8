/** 不限: the one pool of most events. */
export const poolForAll = '不限'
