/** The address that a browser opens for a link. */
export const linkOf = (token: string) => `${location.origin}/confirm?token=${token}`
