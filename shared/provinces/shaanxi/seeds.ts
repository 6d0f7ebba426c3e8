/** The folder of the SQL that fills an empty database with the province's rows. */
export const seeds = new URL('./seeds/', import.meta.url)
