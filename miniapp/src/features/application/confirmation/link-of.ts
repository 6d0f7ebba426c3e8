/** The address of a link for a browser. */
export const linkOf = (token: string) => `${location.origin}/confirm?token=${token}`
