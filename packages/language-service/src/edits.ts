/** A place in a file of the workspace, in UTF-16 offsets. */
export interface Location {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** A replacement of a part of a file of the workspace. */
export interface FileEdit extends Location {
  readonly text: string;
}
