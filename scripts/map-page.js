// Writes lib/map/forms/generated/page.ts: the style and the script of the page that `reach map` makes, as
// texts, with the hashes by which the page allows them. With --check it fails where that is stale.
const { createHash } = require('node:crypto');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { buildSync } = require('esbuild');

const root = join(__dirname, '..');
const page = join(root, 'lib/map/page');
const file = join(root, 'lib/map/forms/generated/page.ts');

function script() {
  const { outputFiles } = buildSync({
    entryPoints: [join(page, 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
    tsconfig: join(page, 'tsconfig.json'),
  });
  // Where a file was is of no use in a page.
  return outputFiles[0].text.replace(/^ *\/\/ .*\n/gm, '');
}

function constant(name, comment, text) {
  const lines = text.split('\n').map((line) => `  ${JSON.stringify(line)},`);
  return `/** ${comment} */\nexport const ${name} = [\n${lines.join('\n')}\n].join('\\n');\n`;
}

function hash(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function generated() {
  const map = readFileSync(join(page, 'map.css'), 'utf8');
  const style = `\n${map}${readFileSync(join(page, 'page.css'), 'utf8')}`;
  const code = `\n${script()}`;
  return [
    '// Written by scripts/map-page.js.\n',
    constant('MAP_STYLE', 'The style of a picture.', map),
    constant('PAGE_STYLE', 'The style of the page around it.', style),
    `export const PAGE_STYLE_HASH = '${hash(style)}';\n`,
    constant('PAGE_SCRIPT', 'What the page does.', code),
    `export const PAGE_SCRIPT_HASH = '${hash(code)}';\n`,
  ].join('\n');
}

const text = generated();
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error('lib/map/forms/generated/page.ts is stale: node scripts/map-page.js writes it');
  process.exitCode = 1;
}
