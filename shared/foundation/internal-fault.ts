/** What a person reads when something went wrong that has no better sentence. Apart, so that the phone needs no table. */
export const internalFaultTitle = '系统出了点问题，您填的内容还在，请稍后重试'
