/** What docs/installs.md says is tried: each row is a trial in this folder. */

/** Package manager, its npm package, and how it is told where packages go. */
export const MANAGERS = [
  { name: 'npm 10', tool: 'npm@10', settings: {} },
  { name: 'npm 11', tool: 'npm@11', settings: {} },
  { name: 'pnpm 10', tool: 'pnpm@10', settings: {} },
  { name: 'Yarn 1', tool: 'yarn@1', settings: {} },
  {
    name: 'Yarn 4, node_modules',
    tool: '@yarnpkg/cli-dist@4',
    settings: { '.yarnrc.yml': 'nodeLinker: node-modules\n' },
  },
  {
    name: 'Yarn 4, PnP',
    tool: '@yarnpkg/cli-dist@4',
    settings: { '.yarnrc.yml': 'nodeLinker: pnp\n' },
  },
] as const;

export const NODES = ['20', '22', '24', '26'] as const;

export const COMPILERS = ['5.4', '5.5', '5.6', '5.7', '5.8', '5.9', '6.0', '7.0'] as const;

/** How an app is run, with the packages that it takes. */
export const RUNNERS = [
  { name: 'tsx', packages: ['tsx'], run: ['tsx', 'main.ts'] },
  { name: 'ts-node', packages: ['ts-node', 'typescript@6'], run: ['ts-node', 'main.ts'] },
  {
    name: 'esbuild, in one file',
    packages: ['esbuild'],
    run: ['esbuild', 'main.ts', '--bundle', '--platform=node', '--outfile=bundle.js'],
    then: 'bundle.js',
  },
] as const;

/** Test runners, with what a test imports. */
export const MATCHERS = [
  { name: 'jest 29', packages: ['jest@29'], entry: 'jest', globals: true },
  { name: 'jest 30', packages: ['jest@30'], entry: 'jest', globals: true },
  { name: 'jest 29, no globals', packages: ['jest@29'], entry: 'jest-globals', globals: false },
  { name: 'jest 30, no globals', packages: ['jest@30'], entry: 'jest-globals', globals: false },
  { name: 'Vitest 3', packages: ['vitest@3'], entry: 'vitest', globals: false },
  { name: 'Vitest 4', packages: ['vitest@4'], entry: 'vitest', globals: false },
  { name: 'Vitest 5', packages: ['vitest@5'], entry: 'vitest', globals: false },
] as const;
