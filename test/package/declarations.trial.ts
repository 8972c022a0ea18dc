import { join } from 'node:path';
import { ModuleKind, ModuleResolutionKind, createProgram, getPreEmitDiagnostics } from 'typescript';
import { ROOT } from './project';

test('the declarations compile, by the options of a stock cdk8s project', () => {
  const program = createProgram([join(ROOT, 'build/lib/index.d.ts'), join(ROOT, 'jest.d.ts')], {
    lib: ['lib.es2016.d.ts'],
    module: ModuleKind.Node16,
    moduleResolution: ModuleResolutionKind.Node16,
    noEmit: true,
    strict: true,
    types: ['node', 'jest'],
  });
  const faults = getPreEmitDiagnostics(program).filter(
    ({ file }) => file?.fileName.includes('/build/lib/') ?? true,
  );
  expect(faults.map(({ messageText }) => messageText)).toEqual([]);
});
