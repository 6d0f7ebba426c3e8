/** The sentence for a fault without a better one. It has its own file, so that the phone does not need the table. */
export const internalFaultTitle = '系统出了点问题，您填的内容还在，请稍后重试'
