import { createRequire } from 'node:module';
import type { JsonLogicRule } from '@tiaoli/to-json-logic';
import { LogicEngine } from 'json-logic-engine';

export type Data = Readonly<Record<string, unknown>>;

/** It comes without types. */
const jsonLogic: { apply(rule: unknown, data: unknown): unknown } = createRequire(import.meta.url)(
  'json-logic-js',
);

type Engine = (rule: JsonLogicRule) => (data: Data) => unknown;

/** Everyone who runs the logic here, each in its own way. */
export const engines: Readonly<Record<string, Engine>> = {
  'json-logic-js': (rule) => (data) => jsonLogic.apply(rule, data),
  'json-logic-engine': (rule) => {
    const engine = new LogicEngine();
    return (data) => engine.run(rule, data);
  },
  'json-logic-engine, compiled': (rule) => {
    const built: unknown = new LogicEngine().build(rule);
    return typeof built === 'function' ? (data) => built(data) : () => built;
  },
};
