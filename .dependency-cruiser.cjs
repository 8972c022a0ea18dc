/** The floors of docs/architecture.md: arrows go down only. */
const floors = [
  'net',
  'facts',
  'props',
  'emit',
  'model',
  'rules',
  'report',
  'cluster',
  'checks',
  'constructs',
];

/** What stands above all floors, and above each other in this order. */
const TOP = ['cli', 'plugin', 'jest', 'index'];

const upward = floors.map((floor, index) => ({
  name: `${floor}-looks-down-only`,
  comment: `lib/${floor} may use itself and the floors below it.`,
  severity: 'error',
  from: { path: `^lib/${floor}/` },
  to: { path: `^lib/(${[...floors.slice(index + 1), ...TOP].join('|')})` },
}));

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'fleet-beside-constructs',
      comment:
        'A fleet renders any cdk8s project, so it knows none of our constructs; nor they it.',
      severity: 'error',
      from: { path: '^lib/fleet/' },
      to: { path: '^lib/(constructs|facts|cli|plugin|jest|index)' },
    },
    {
      name: 'constructs-beside-fleet',
      comment: 'A construct says what is written, not how.',
      severity: 'error',
      from: { path: '^lib/(net|facts|props|emit|model|rules|report|cluster|checks|constructs)/' },
      to: { path: '^lib/fleet/' },
    },
    {
      name: 'plain-data-below',
      comment:
        'What judges manifests is plain data in, plain data out; it knows no construct library.',
      severity: 'error',
      from: { path: '^lib/(net|facts|props|model|rules|report)/' },
      to: { path: 'node_modules/(cdk8s|cdk8s-plus-27|constructs)/' },
    },
    {
      name: 'cdk8s-plus-is-a-type',
      comment: 'cdk8s-plus costs more at start than all of this package, so nothing loads it.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: 'node_modules/cdk8s-plus-27/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-files-no-network',
      comment:
        'Nothing in the library but what writes them touches files, processes or the network.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/(emit|cli|plugin)/' },
      to: {
        path: '^(node:)?(fs|child_process|http|https|net|dns|os|worker_threads)(/|$)',
        pathNot: '^(node:)?net$',
      },
    },
    {
      name: 'only-known-packages',
      comment:
        'A dependency of the library is declared in package.json, and not for development alone; js-yaml is, since the build takes it in.',
      severity: 'error',
      from: { path: '^lib/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
        pathNot: 'node_modules/(cdk8s|cdk8s-plus-27|constructs|js-yaml)/',
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
