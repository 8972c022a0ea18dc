import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const LONGEST = 150;

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.snap'),
);

test.each(files.map((file) => [basename(file), file]))(
  `no snapshot of %s has more than ${LONGEST} lines`,
  (_, file) => {
    const snapshots = readFileSync(join(__dirname, file), 'utf8')
      .split(/^exports\[/m)
      .slice(1);
    const long = snapshots.filter((text) => text.trimEnd().split('\n').length - 2 > LONGEST);
    expect(snapshots.length).toBeGreaterThan(0);
    expect(long.map((text) => text.split('\n')[0])).toEqual([]);
  },
);
