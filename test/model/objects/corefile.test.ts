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

test('reads quotes, snippets where they are imported, and zones over several lines', () => {
  const text = `
(all) {
    forward . 192.0.2.1
}
example.com,
example.org {
    import all
    import custom/*.override
    log "{ two
lines }" # a comment
    template ANY ANY a#b {
        answer "say \\"}\\""
    }
}`;
  expect(readCorefile(text)).toEqual([
    {
      zones: ['example.com', 'example.org'],
      plugins: [
        { name: 'forward', args: ['.', '192.0.2.1'], options: [] },
        { name: 'import', args: ['custom/*.override'], options: [] },
        { name: 'log', args: ['{ two\nlines }'], options: [] },
        { name: 'template', args: ['ANY', 'ANY', 'a#b'], options: [['answer', 'say "}"']] },
      ],
    },
  ]);
});
