// Makes each module of build/lib load another one when it first needs it, not when it is loaded itself:
// an app uses a few constructs, and the time of a cold start is that of the modules.
const { readFileSync, readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

// As the compiler writes an import, whose members are then always read as `name_1.member`.
const IMPORT = /^(?:var|const) (\w+_\d+) = require\(("[^"]+")\);$/gm;

function lazy(source) {
  const names = [...source.matchAll(IMPORT)].map(([, name]) => name);
  const loaders = source.replace(
    IMPORT,
    'let $1 = () => { const loaded = require($2); $1 = () => loaded; return loaded; };',
  );
  return names.reduce(
    (text, name) =>
      text
        .replace(new RegExp(`new ${name}\\.(\\w+)`, 'g'), `new (${name}().$1)`)
        .replaceAll(`${name}.`, `${name}().`),
    loaders,
  );
}

const lib = join(__dirname, '..', 'build', 'lib');
for (const name of readdirSync(lib, { recursive: true })) {
  const file = join(lib, name);
  if (name.endsWith('.js')) writeFileSync(file, lazy(readFileSync(file, 'utf8')));
}
