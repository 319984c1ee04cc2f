/** The program of Z3 for all surroundings, which comes without types. */
declare module 'z3-solver/build/z3-built.js' {
  const initZ3: (overrides: Readonly<Record<string, unknown>>) => Promise<unknown>;
  // biome-ignore lint/style/noDefaultExport: what comes from CommonJS is a default.
  export default initZ3;
}
