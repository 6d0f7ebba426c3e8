/** JSON that the contract still has to check: an answer of SQL, or a body with its own status. */
export class JsonAnswer {
  readonly json: unknown
  readonly status: number

  constructor(json: unknown, status = 200) {
    this.json = json
    this.status = status
  }
}
