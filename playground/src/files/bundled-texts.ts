const modules = import.meta.glob<string>('../../../policies/**/*.{yaml,csv,md}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every bundled file by its path in the policies folder. */
export const bundledTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(modules).map(([name, text]) => [name.replace(/^.*?\/policies\//, ''), text]),
);
