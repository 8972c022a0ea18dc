/** The floors of docs/architecture.md: arrows go down only. */
const floors = [
  'net',
  'facts',
  'props',
  'emit',
  'model',
  'deploy',
  'ways',
  'rules',
  'report',
  'map',
  'exports',
  'cluster',
  'checks',
  'constructs',
];

/** What stands above all floors, and above each other in this order. */
const TOP = ['cli', 'plugin', 'matchers', 'jest', 'index'];

/** The rooms of a floor that has any, the lowest first. */
const ROOMS = {
  facts: ['releases', 'values', 'schema', 'controllers'],
  model: ['yaml', 'read', 'objects', 'evidence', 'queries'],
  ways: [
    'chain',
    'ask',
    'names',
    'policies',
    'backends',
    'addresses',
    'routes',
    'trace',
    'compare',
  ],
  map: ['graph', 'picture', 'page', 'forms'],
  constructs: [
    'common',
    'gitops',
    'dns',
    'load-balancers',
    'service',
    'pods',
    'policies',
    'backends',
    'http/table',
    'http/ingress',
    'http/gateway',
    'http/[^/]+[.]ts',
    'exposure',
    'sets',
    'app',
  ],
};

/** Each of a list, lowest first, uses itself and what is below it. */
function looksDown(folder, names, above = []) {
  return names.flatMap((name, index) => {
    const higher = [...names.slice(index + 1), ...above];
    if (higher.length === 0) return [];
    return {
      name: `${folder}${name}-looks-down-only`.replaceAll(/[^a-z]+/g, '-'),
      comment: `${folder}${name} may use itself and what is below it.`,
      severity: 'error',
      from: { path: `^${folder}${name}(/|$)` },
      to: { path: `^${folder}(${higher.join('|')})(/|[.]|$)` },
    };
  });
}

const upward = [
  ...looksDown('lib/', floors, TOP),
  ...Object.entries(ROOMS).flatMap(([floor, rooms]) => looksDown(`lib/${floor}/`, rooms)),
  {
    name: 'every-file-in-a-room',
    comment: 'A floor with rooms has no files of its own.',
    severity: 'error',
    from: {},
    to: { path: `^lib/(${Object.keys(ROOMS).join('|')})/[^/]+$` },
  },
];

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'fleet-beside-constructs',
      comment:
        'A fleet renders any cdk8s project, so it knows none of our constructs; nor they it.',
      severity: 'error',
      from: { path: '^lib/fleet/' },
      to: { path: '^lib/(constructs|facts|cli|plugin|matchers|jest|index)' },
    },
    {
      name: 'constructs-beside-fleet',
      comment: 'A construct says what is written, not how.',
      severity: 'error',
      from: {
        path: '^lib/(net|facts|props|emit|model|deploy|ways|rules|report|map|exports|cluster|checks|constructs)/',
      },
      to: { path: '^lib/fleet/' },
    },
    {
      name: 'plain-data-below',
      comment:
        'What judges manifests is plain data in, plain data out; it knows no construct library.',
      severity: 'error',
      from: { path: '^lib/(net|facts|props|model|deploy|ways|rules|report|map|exports)/' },
      to: { path: 'node_modules/(cdk8s|constructs)/' },
    },
    {
      name: 'cdk8s-plus-is-a-shape',
      comment:
        'A workload is of whichever release of cdk8s-plus its project has, so not even its types are named.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^cdk8s-plus-|node_modules/cdk8s-plus-' },
    },
    {
      name: 'no-files-no-network',
      comment:
        'Nothing in the library but what writes them touches files, processes or the network.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/(emit|cli|plugin)/' },
      to: {
        path: '^(node:)?(fs|child_process|http|https|net|dns|os|worker_threads)(/|$)',
      },
    },
    {
      name: 'no-node-below',
      comment:
        'From the reports downwards everything is plain data in, plain data out, and runs in a browser too.',
      severity: 'error',
      from: { path: '^lib/(net|facts|props|model|deploy|ways|rules|report|map|exports)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-known-packages',
      comment:
        'A dependency of the library is declared in package.json, and not for development alone; js-yaml and @noble/hashes are, since the build takes them in.',
      severity: 'error',
      from: { path: '^lib/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
        pathNot: 'node_modules/(cdk8s|constructs|js-yaml|@noble/hashes)/',
      },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-tests-in-code',
      comment: 'What is shipped does not know its tests.',
      severity: 'error',
      from: { path: '^(lib|main|scenarios)' },
      to: { path: '^(test|bench|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.cjs', '.mjs', '.json'] },
  },
};
