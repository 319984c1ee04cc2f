// The same rows as a table in memory, decided by a query into another table.
import { DuckDBInstance } from '@duckdb/node-api';
import { macros, tableOf } from './draw.mjs';

export const title = { zh: 'DuckDB SQL（定点小数）', en: 'DuckDB SQL (decimals)' };

export async function startDuckdb(workload, rows) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(macros);
  await connection.run(tableOf(workload, rows));
  const query = `create or replace temp table results as ${workload.rules('sql')}`;
  return {
    async round(threads) {
      await connection.run(`set threads = ${threads}`);
      const start = performance.now();
      await connection.run(query);
      return { milliseconds: performance.now() - start };
    },
    /** The first rows of the results, in the scaled whole numbers and places of the loops. */
    async results(count) {
      const wanted = `select ${scaledResults[workload.name]} from results limit ${count}`;
      return (await connection.runAndReadAll(wanted)).getColumns();
    },
    stop: () => connection.closeSync(),
  };
}

const scaledResults = {
  subsidy: '(amount * 100)::integer',
  credit: "(total * 10000)::integer, list_position(['AAA', 'AA', 'A', 'B', 'C'], grade) - 1",
};
