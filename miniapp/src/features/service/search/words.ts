/** A list of words, written as one text with spaces and line ends between them. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/)
