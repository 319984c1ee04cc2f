export function countyFacts(
  compounds: number,
  enterprises: number,
): Readonly<Record<string, unknown>>;
