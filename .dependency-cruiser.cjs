/** What everything else stands on; it knows no feature. */
const foundation = ['config', 'database', 'shared', 'auth', 'audit', 'clock', 'health'];

/** Features from below to above; one may use those in the rows before its own. */
const line = [
  ['regions'],
  ['calendar'],
  ['agencies'],
  ['plans'],
  ['series'],
  ['targets'],
  ['evaluation'],
  ['evidence'],
  ['reporting'],
  ['maintenance', 'imports'],
  ['intake'],
  ['matters'],
  ['closings'],
  ['notices'],
  ['appeals'],
  ['reminders'],
  ['supervision', 'dashboard'],
  ['bulletins'],
  ['schedules'],
];
/** Use whatever they load or show; nothing but the process that starts them knows them. */
const top = ['ledger', 'demo'];

const features = line.flat();
const webFeatures = [
  'targets',
  'plans',
  'agencies',
  'reporting',
  'supervision',
  'matters',
  'closings',
  'notices',
  'appeals',
  'bulletins',
  'schedules',
  'intake',
  'dashboard',
  'maintenance',
  'imports',
  'inbox',
  'admin',
  'auth',
];

const oneOf = (names) => `(${names.join('|')})`;
const server = (names) => `^server/src/${oneOf(names)}/`;
const web = (names) => `^web/src/${oneOf(names)}/`;
const tests = '\\.test\\.tsx?$|\\.e2e\\.ts$|^server/(test|bench|eval)/|^web/(e2e/|src/test-)';

/** One rule per feature: everything that is not below it. */
const featureLine = line
  .flatMap((row, index) => row.map((name) => [name, line.slice(0, index).flat()]))
  .map(([name, below]) => ({
    name: `line-${name}`,
    comment: `${name} may use ${below.join(', ') || 'no other feature'}.`,
    severity: 'error',
    from: { path: server([name]) },
    to: {
      path: server([...features, ...top].filter((other) => ![name, ...below].includes(other))),
    },
  }));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The domain imports the domain and the decimal library.',
      severity: 'error',
      from: { path: '^server/src/[^/]+/domain/', pathNot: tests },
      to: { pathNot: '^server/src/[^/]+/domain/|^node_modules/decimal\\.js/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'foundation-knows-no-feature',
      severity: 'error',
      from: { path: server(foundation) },
      to: { path: server([...features, ...top]) },
    },
    ...featureLine,
    {
      name: 'nothing-stands-on-the-top',
      comment: 'The demo and the ledger command are used by the process alone.',
      severity: 'error',
      from: { path: '^server/src/[^/]+/', pathNot: server(top) },
      to: { path: server(top) },
    },
    {
      name: 'features-meet-at-their-doors',
      comment:
        'Another feature is met at its service, schema, policy or domain. The demo loads rows of every feature before there is an application, so it also knows entities and repositories.',
      severity: 'error',
      from: { path: '^server/src/([^/]+)/', pathNot: `\\.module\\.ts$|^server/src/demo/|${tests}` },
      to: {
        path: server(features),
        pathNot: '^server/src/$1/|/domain/|\\.(service|schema|policy)\\.ts$',
      },
    },
    {
      name: 'modules-meet-at-their-doors',
      comment: 'A module also names the modules it imports.',
      severity: 'error',
      from: { path: '^server/src/([^/]+)/.*\\.module\\.ts$' },
      to: {
        path: server(features),
        pathNot: '^server/src/$1/|/domain/|\\.(service|schema|policy|module)\\.ts$',
      },
    },
    {
      name: 'controllers-know-no-storage',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: {
        path: '\\.(repository|entity)\\.ts$|^server/src/database/|^node_modules/(pg|typeorm|@nestjs/typeorm)/',
      },
    },
    {
      name: 'web-and-server-share-the-contract-only',
      severity: 'error',
      from: { path: '^(web|server)/' },
      to: { path: '^(web|server|migrations)/', pathNot: '^$1/' },
    },
    {
      name: 'web-features-are-islands',
      comment: 'Only app/routes puts features side by side.',
      severity: 'error',
      from: { path: `^web/src/${oneOf(webFeatures)}/`, pathNot: tests },
      to: { path: web([...webFeatures, 'app']), pathNot: '^web/src/$1/' },
    },
    {
      name: 'web-foundation-knows-no-feature',
      severity: 'error',
      from: { path: web(['shared', 'api']), pathNot: tests },
      to: { path: web([...webFeatures, 'app']) },
    },
    {
      name: 'only-routes-compose-features',
      severity: 'error',
      from: { path: '^web/src/app/', pathNot: `^web/src/app/routes/|${tests}` },
      to: { path: web(webFeatures) },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'server-runs-without-development-packages',
      severity: 'error',
      from: { path: '^(server/src|migrations)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '/@types/' },
    },
    {
      name: 'everything-is-found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
