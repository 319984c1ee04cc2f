import type { Bilingual } from '@tiaoli/diagnostics';
import type { FormField } from '@tiaoli/views';
import type { FactValue } from 'tiaoli';

/** What every control is told, whatever it takes. */
export interface ControlProps {
  readonly field: FormField;
  /** Of the element that is found by `goToField`. */
  readonly id: string;
  readonly label: string;
  readonly value: FactValue | undefined;
  readonly isWrong: boolean;
  /** Of the element that says more about the entry. */
  readonly note: string | undefined;
  /** Of a list: what is wrong in its rows, by place. */
  readonly problems: ReadonlyMap<string, Bilingual> | undefined;
  /** Smaller, without its unit: in a table that has it in its heading. */
  readonly isCell?: boolean;
  readonly onChange: (value: FactValue | undefined) => void;
}
