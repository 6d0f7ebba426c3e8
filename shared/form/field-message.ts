/** One sentence about one field. `path` is its name; inside a group it is `children.0.idNumber`. */
export type FieldMessage = { path: string; message: string }
