/** The same as in `electron/shared/commands.ts`, which would bring the whole schema library into the page. A test compares them. */
export const MAX_MESSAGE = 2 * 1024 * 1024
export const MAX_CITATIONS = 20
