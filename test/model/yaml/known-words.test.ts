import { KnownWords, hashed } from '../../../lib/model/yaml/known-words';

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = hashed(hash, word.charCodeAt(at));
  return hash;
}

/** Asks for a word in the middle of a text. */
function ask<T>(words: KnownWords<T>, word: string, hash = hashOf(word)): T {
  return words.valueOf(`<${word}>`, 1, 1 + word.length, hash);
}

test.each<[string, string, number]>([
  ['a word once', 'web', 1],
  ['a word twice', 'web web', 2],
  ['a word that comes again', 'web web web web', 2],
  ['a long word', `${'w'.repeat(65)} `.repeat(4), 4],
])('reads %s as often as needed', (_, text, times) => {
  const read = jest.fn((word: string) => word.length);
  const words = new KnownWords(read);
  read.mockClear();
  const values = text
    .trim()
    .split(' ')
    .map((word) => ask(words, word));
  expect(new Set(values)).toEqual(new Set([text.trim().split(' ')[0]?.length]));
  expect(read).toHaveBeenCalledTimes(times);
});

test('words of one hash are told from each other', () => {
  const words = new KnownWords((word) => word);
  const asked = ['web', 'api', 'web', 'api', 'web', 'web', 'api', 'ap', 'web'];
  expect(asked.map((word) => ask(words, word, 7))).toEqual(asked);
});

test.each(['', 'a', 'web', 'ü\ud800'])('the hash of %j has 32 bits', (word) => {
  expect(hashOf(word)).toBe(hashOf(word) | 0);
});
