/** 对口联系: which department of the provincial union looks after which county. No document that we have says so. */
export const liaisons: readonly { department: string; counties: readonly string[] }[] = []
