import type { FieldKind } from '@tiaoli/views';
import type { ComponentType } from 'react';
import { BooleanControl } from './boolean-control.js';
import { ChoiceControl } from './choice-control.js';
import type { ControlProps } from './control.js';
import { DateControl } from './date-control.js';
import { ListControl } from './list-control.js';
import { NumberControl } from './number-control.js';
import { PercentControl } from './percent-control.js';
import { TextControl } from './text-control.js';

/** How each kind of fact is entered. */
export const controls: Readonly<Record<FieldKind, ComponentType<ControlProps>>> = {
  boolean: BooleanControl,
  integer: NumberControl,
  decimal: NumberControl,
  percent: PercentControl,
  date: DateControl,
  choice: ChoiceControl,
  text: TextControl,
  list: ListControl,
};
