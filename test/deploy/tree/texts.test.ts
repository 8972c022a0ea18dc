import { fileText } from '../../../lib/deploy/tree/texts';
import { memoryFiles } from '../../support/memory-files';

/** Files that count how often each is read. */
function counted(texts: Record<string, string | Uint8Array>) {
  const files = memoryFiles(texts);
  const reads: string[] = [];
  const read = (path: string) => {
    reads.push(path);
    return files.read(path);
  };
  return { files: { ...files, read }, reads };
}

test('a text is read once, whoever asks for it, and other files have their own', () => {
  const { files, reads } = counted({ 'a.yaml': 'ä: 1\n', 'b.yaml': new Uint8Array([0xff]) });
  const asked = ['a.yaml', 'b.yaml', 'c.yaml', 'a.yaml', 'b.yaml', 'c.yaml'];
  expect(asked.map((path) => fileText(files, path))).toEqual([
    ...['ä: 1\n', undefined, undefined],
    ...['ä: 1\n', undefined, undefined],
  ]);
  expect(reads).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
  expect(fileText(memoryFiles({ 'a.yaml': 'other' }), 'a.yaml')).toBe('other');
});

test('what does not fit into memory is read again', () => {
  const { files, reads } = counted({ 'a.yaml': 'x'.repeat(64_000_001), 'b.yaml': 'b' });
  const asked = ['a.yaml', 'b.yaml', 'a.yaml', 'b.yaml'];
  expect(asked.map((path) => fileText(files, path)?.length)).toEqual([
    64_000_001, 1, 64_000_001, 1,
  ]);
  expect(reads).toEqual(['a.yaml', 'b.yaml', 'a.yaml']);
});
