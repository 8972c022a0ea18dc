// Writes build/sbom.cdx.json, a bill of materials in CycloneDX. (`npm sbom --omit=dev` leaves out what a
// development dependency needs too, and what the build takes in.)
const { Buffer } = require('node:buffer');
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { root, runtimePackages } = require('./runtime-packages');

const { name, version, license, description } = require(join(root, 'package.json'));
// One package may be in several places.
const packages = [...new Map(runtimePackages().map((one) => [purlOf(one), one])).values()];
const bill = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { ...component({ name, version, license }), description } },
  components: packages.map(component),
  dependencies: [
    dependency({ name, version, needs: packages.filter(({ isDirect }) => isDirect) }),
    ...packages.map(dependency),
  ],
};
mkdirSync(join(root, 'build'), { recursive: true });
writeFileSync(join(root, 'build', 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
console.log(`${packages.length} components in build/sbom.cdx.json`);

function component({ name, version, license, integrity, comes }) {
  const purl = purlOf({ name, version });
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    ...(comes === 'beside it' && { scope: 'optional' }),
    licenses: [/ OR | AND /.test(license) ? { expression: license } : { license: { id: license } }],
    purl,
    ...(integrity && { hashes: [{ alg: 'SHA-512', content: hexOf(integrity) }] }),
    ...(comes && { properties: [{ name: 'cdk8s-reach:comes', value: comes }] }),
  };
}

function dependency({ name, version, needs }) {
  const dependsOn = [...new Set(needs.map(purlOf))].sort();
  return { ref: purlOf({ name, version }), dependsOn };
}

function hexOf(integrity) {
  return Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
}

function purlOf({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
