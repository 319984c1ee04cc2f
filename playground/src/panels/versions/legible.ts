/** Tags in their own colours are too faint to be read; their ground still tells the kinds apart. */
export const legible = { color: 'var(--ant-color-text)' };
