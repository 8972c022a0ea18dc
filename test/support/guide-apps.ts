import type { Block } from './pages';
import { blocksOf, pagesIn } from './pages';

/** The pages whose code users copy. */
export const PAGES = [
  'README.md',
  'docs/README.md',
  'docs/tutorial.md',
  ...pagesIn('docs/how-to'),
  ...pagesIn('docs/explanation'),
  'examples/README.md',
];

/** Whether a block is a file of a project that `reach init` has made, and no app by itself. */
export const isOfTemplate = ({ code }: Block) => code.includes("'../platform/app'");

const blocks = PAGES.flatMap(blocksOf).filter(({ language }) => language === 'ts');

/** What compiles by itself. */
export const GUIDE_CODE = blocks.filter((block) => !isOfTemplate(block));

export const TEMPLATE_CODE = blocks.filter(isOfTemplate);

/** Blocks that are apps: not those of a test. */
export const GUIDE_APPS = GUIDE_CODE.filter(({ code }) => !code.includes("'cdk8s-reach/jest'"));
