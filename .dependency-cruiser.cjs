/** The layer rules of ARCHITECTURE.md, as a check. Run: npm run layers */
const TESTS = '\\.test\\.tsx?$';
const layer = (name, ...mayUse) => ({
  name: `${name}-may-use-${mayUse.join('+') || 'nothing'}`,
  severity: 'error',
  from: { path: `^src/${name}/`, pathNot: TESTS },
  to: { path: '^src/', pathNot: [name, ...mayUse].map((n) => `^src/${n}/`) },
});
const packageOnlyIn = (packages, folders) => ({
  name: `${packages}-only-in-${folders}`,
  severity: 'error',
  from: { path: '^src/', pathNot: [`^src/(${folders})/`, TESTS] },
  to: { path: `^node_modules/(${packages})/` },
});

module.exports = {
  forbidden: [
    layer('model'),
    layer('text', 'model'),
    layer('gazetteer', 'model'),
    layer('query', 'model'),
    layer('map', 'model', 'query'),
    layer('app', 'model', 'text', 'query', 'map'),
    layer('review', 'model', 'text', 'query', 'map', 'app'),
    layer('embed', 'model'),
    layer('offline', 'model'),
    layer('pwa', 'model'),
    layer('pipeline', 'model', 'text', 'gazetteer'),
    layer('command', 'model', 'gazetteer', 'pipeline'),
    packageOnlyIn('react|react-dom|zustand|@tanstack', 'app|review'),
    packageOnlyIn('i18next', 'text'),
    packageOnlyIn('maplibre-gl', 'map'),
    packageOnlyIn('pmtiles', 'map|pipeline/10-site'),
    packageOnlyIn('fflate|opentype.js|@mapbox|pbf', 'pipeline/10-site'),
    packageOnlyIn('workbox-[a-z]+', 'pwa'),
    packageOnlyIn('papaparse', 'pipeline/1-read|pipeline/9-write|query'),
    packageOnlyIn('@turf', 'query|pipeline|map'),
    {
      name: 'node-only-at-the-edge',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/command/', TESTS] },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: [TESTS, '^e2e/', '^bench/'] }, to: { path: [TESTS, '^e2e/', '^bench/'] } },
    { name: 'all-imports-resolve', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true, pathNot: '\\?(url|raw|inline|worker)' } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
