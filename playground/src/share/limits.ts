/** What a link may hold. Whatever is above is neither written nor read. */
export const limits = {
  /** Characters of the whole link: mail and chat programs cut longer ones. */
  link: 32_000,
  /** Bytes after it was unpacked. */
  unpacked: 1_000_000,
  files: 40,
  /** Characters of a path. */
  path: 200,
  /** Characters of a place or of the name of a panel. */
  name: 100,
  /** Lists and records inside one another. */
  depth: 8,
} as const;
