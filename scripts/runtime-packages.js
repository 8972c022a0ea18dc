// The packages that whoever installs this one gets with it, as package-lock.json has them.
const { join } = require('node:path');

const root = join(__dirname, '..');
const { bundledDependencies, peerDependencies } = require(join(root, 'package.json'));
const { packages } = require(join(root, 'package-lock.json'));

/** Where the packages come from that nothing else of them needs. */
const DIRECT = {
  'taken in': ['@noble/hashes', 'js-yaml'], // by scripts/bundle.js, of what it needs only itself
  bundled: bundledDependencies,
  'beside it': Object.keys(peerDependencies),
};

/** Each with its name, version, license, integrity, how it comes, its path, and those that it needs. */
function runtimePackages() {
  const found = new Map(); // path -> package
  for (const [comes, names] of Object.entries(DIRECT)) {
    for (const name of names) add(found, name, comes, '').isDirect = true;
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function add(found, name, comes, from) {
  const path = placeOf(name, from);
  if (found.has(path)) return found.get(path);
  const entry = packages[path];
  const { version, license, integrity } = entry;
  const one = { name, version, license, integrity, comes, path, needs: [] };
  found.set(path, one);
  if (comes !== 'taken in')
    one.needs = neededBy(entry).map((need) => add(found, need, comes, path));
  return one;
}

/** What npm installs for it unasked. */
function neededBy({
  dependencies,
  optionalDependencies,
  peerDependencies = {},
  peerDependenciesMeta = {},
}) {
  const peers = Object.keys(peerDependencies).filter(
    (peer) => !peerDependenciesMeta[peer]?.optional,
  );
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
}

/** Where Node finds a package from inside another: in its node_modules, else in those above. */
function placeOf(name, from) {
  const folders = from === '' ? [] : from.split('/node_modules/');
  for (let depth = folders.length; depth >= 0; depth--) {
    const above = folders.slice(0, depth).join('/node_modules/');
    const path = above === '' ? `node_modules/${name}` : `${above}/node_modules/${name}`;
    if (packages[path]) return path;
  }
  throw new Error(`${name} is not in package-lock.json`);
}

module.exports = { root, runtimePackages };
