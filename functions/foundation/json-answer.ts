/** JSON on its way out that the contract has still to check: what SQL returned, or a body with a status of its own. */
export class JsonAnswer {
  readonly json: unknown
  readonly status: number

  constructor(json: unknown, status = 200) {
    this.json = json
    this.status = status
  }
}
