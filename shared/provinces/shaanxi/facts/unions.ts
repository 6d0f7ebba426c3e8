/** Counties under the province instead of their city. None is named in the documents that we have. */
export const managedByProvince: readonly string[] = []

/** 省级产业工会. 陕工办发〔2022〕28号 addresses them without their names; they are added here when they are known. */
export const industrialUnions: readonly { id: string; name: string }[] = []
