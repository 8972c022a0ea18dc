const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const esbuild = require('esbuild');

const OPTIONS = { loader: 'ts', format: 'cjs', target: 'es2022', sourcemap: 'external' };
const own = readFileSync(require.resolve('./transform'), 'utf8');

/** Takes the types out of a file of TypeScript. `npm run lint` checks them. */
module.exports = {
  process(source, path) {
    const { code, map } = esbuild.transformSync(source, { ...OPTIONS, sourcefile: path });
    return { code, map };
  },
  getCacheKey(source, path, { configString }) {
    const parts = [esbuild.version, own, configString, path, source];
    return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
  },
};
