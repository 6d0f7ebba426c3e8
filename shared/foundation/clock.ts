let read = () => Date.now()

/** The moment by which everything that both sides share decides, in milliseconds since 1970. */
export const timeNow = (): number => read()

/** Decides by another clock from here on. A phone passes the server's: its own may be years away. */
export const setClock = (clock: () => number): void => {
  read = clock
}
