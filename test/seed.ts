import fc from 'fast-check';

// The same draws on every machine; `SEED=7 npm test` makes others, and a failure prints its seed.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20221122) });
