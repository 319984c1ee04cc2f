/** The element that takes an entry, by its place among the facts. */
export function fieldId(field: string): string {
  return `fact:${field}`;
}

/** Brings an entry into sight and puts the cursor into it. */
export function goToField(field: string): void {
  // A row of a list that is not drawn is found by its list.
  const places = [field, field.replace(/\.[^.\]]+$/, ''), field.replace(/\[.*$/, '')];
  const place = places.map((each) => document.getElementById(fieldId(each))).find(Boolean);
  if (place === null || place === undefined) return;
  place.scrollIntoView({ block: 'center', behavior: 'smooth' });
  const control = place.matches('input, textarea, button')
    ? place
    : place.querySelector<HTMLElement>('input:checked, input, textarea, button');
  control?.focus({ preventScroll: true });
}
