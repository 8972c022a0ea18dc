import { readCorefile } from '../../../lib/model/objects/corefile';

test('reads servers, plugins and their options', () => {
  const text = `
(common) {
    errors
}
import custom/*.server
.:53, example.com { # everything
    health {
       lameduck 5s
    }
    forward . "tls://192.0.2.1" /etc/resolv.conf
}
corp.example.com {
    cache 30
}`;
  expect(readCorefile(text)).toEqual([
    {
      zones: ['.:53', 'example.com'],
      plugins: [
        { name: 'health', args: [], options: [['lameduck', '5s']] },
        { name: 'forward', args: ['.', 'tls://192.0.2.1', '/etc/resolv.conf'], options: [] },
      ],
    },
    { zones: ['corp.example.com'], plugins: [{ name: 'cache', args: ['30'], options: [] }] },
  ]);
});

test.each(['', '}', '}\n}\n}', '{\n{\n{', '# nothing'])('survives %j', (text) => {
  expect(readCorefile(text)).toEqual([]);
});
