import fc from 'fast-check';

/*
 * Property tests of the check try the same values on every machine, so that a run fails only for what changed. `npm run fuzz` looks further;
 * FAST_CHECK_SEED=N npx vitest run PATH tries other values here.
 */
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_221_109) });
