import { run } from '../../templates/platform/platform/run';

const said: unknown[] = [];
beforeEach(() => {
  said.length = 0;
  jest.spyOn(console, 'error').mockImplementation((text) => said.push(text));
});
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
});

const refuse = () => {
  throw new Error('shop/web: ports[0].port: 0 is not a port');
};

test('what a script refuses is printed as text, and ends with 1', () => {
  run(refuse);
  expect(said).toEqual(['shop/web: ports[0].port: 0 is not a port']);
  expect(process.exitCode).toBe(1);
});

test('--trace, and a fault of the program itself, keep the stack', () => {
  const fault = () => {
    run(() => (undefined as never as { a: string }).a.trim());
  };
  expect(fault).toThrow(TypeError);
  const argv = [...process.argv];
  process.argv.push('--trace');
  expect(() => {
    run(refuse);
  }).toThrow('is not a port');
  process.argv = argv;
  expect(said).toEqual([]);
});
