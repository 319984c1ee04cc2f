/** The largest file that is read: 1 MB, in bytes or in UTF-16 units of the text. */
export const maximumLength = 1_048_576;

/** The deepest nesting that is read. */
export const maximumNesting = 200;
