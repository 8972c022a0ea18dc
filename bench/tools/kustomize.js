// A file for each app with its three finished manifests, all listed as resources: the cheapest of four
// forms at 500 apps. One file for all takes a sixth longer, a folder with a kustomization for each app
// the same, and a base with an overlay for each app (name and image alone) nearly three times as long.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { manifests } = require('./manifests');

function writeInput(folder, apps) {
  const names = Array.from({ length: apps }, (_, at) => `app-${at}`);
  for (const name of names) writeFileSync(join(folder, `${name}.yaml`), manifests(name));
  const resources = names.map((name) => `  - ${name}.yaml\n`);
  writeFileSync(join(folder, 'kustomization.yaml'), `resources:\n${resources.join('')}`);
}

module.exports = {
  name: 'kustomize',
  title: 'kustomize build',
  module: 'sigs.k8s.io/kustomize/kustomize/v5',
  // Later releases ask for Go 1.27.
  release: 'v5.7.1',
  versionArgs: ['version'],
  writeInput,
  args: () => ['build', '.'],
};
