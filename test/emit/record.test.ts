import { formatRecord, hashOf, parseRecord, readRecord, union } from '../../lib/emit/record';

const [one, two] = [hashOf('1'), hashOf('2')];
const entries = (fields: Record<string, string[]>) =>
  new Map(Object.entries(fields).map(([path, hashes]) => [path, new Set(hashes)]));

test('has a line for each file, in the form of sha256sum and in the order of paths', () => {
  expect(formatRecord(entries({ 'b.yaml': [two], 'B.yaml': [one], 'a b.yaml': [one] })))
    .toBe(`${one}  B.yaml
${one}  a b.yaml
${two}  b.yaml
`);
  expect(one).toBe('6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b');
});

test('is read as it was written', () => {
  const some = entries({ 'lab/a.yaml': [one, two], 'b.yaml': [two] });
  expect(parseRecord(formatRecord(some))).toEqual(some);
});

test('is read past what is no entry, and has both sides of a conflict', () => {
  const text = `<<<<<<< ours\n${one}  a.yaml\n=======\n${two}  a.yaml\n>>>>>>> theirs\n${one} b.yaml\n`;
  expect(parseRecord(text)).toEqual(entries({ 'a.yaml': [one, two] }));
});

test('keeps all hashes of a path in a union', () => {
  expect(union(entries({ a: [one], b: [one] }), entries({ a: [two], c: [two] }))).toEqual(
    entries({ a: [one, two], b: [one], c: [two] }),
  );
});

test('is empty where there is none', () => {
  expect(readRecord('/nowhere')).toBe('');
});
