import { Forms } from '../../../lib/model/queries/forms';

const forms = new Forms<string>();
forms.add('web', { type: 'ClusterIP', ports: [] });
forms.add('db', { ports: [], type: 'NodePort' });
forms.add('cache', { ports: [] });
forms.add('shop', { type: 'ClusterIP', ports: [] });
forms.add('several', { type: 'ClusterIP', ports: [] });
forms.add('several', { type: 'ClusterIP', ports: [] });
forms.add('several', { selector: {} });
forms.add('empty', {});

test.each<[string[], string[]]>([
  [['type'], ['web', 'shop', 'several', 'db']],
  [['ports'], ['web', 'shop', 'several', 'db', 'cache']],
  [['selector'], ['several']],
  [
    ['selector', 'type'],
    ['several', 'web', 'shop', 'db'],
  ],
  [['selector', 'selector'], ['several']],
  [['externalIPs'], []],
  [['__proto__'], []],
  [[], []],
])('%j is written in %j', (keys, those) => {
  expect(forms.with(keys)).toEqual(those);
});

test('objects with many keys take no more room than these', () => {
  const many = new Forms<string>();
  const fields = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`key-${at}`, at]));
  many.add('web', fields);
  many.add('db', { ...fields, last: 1 });
  expect(many.with(['key-0', 'key-49999'])).toEqual(['web', 'db']);
  expect(many.with(['last'])).toEqual(['db']);
});
