// One chart: the values list the names of the apps, and one template ranges over them.
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { manifests } = require('./manifests');

const CHART = `apiVersion: v2
name: fleet
version: 1.0.0
`;

const TEMPLATE = `{{- range .Values.apps }}
---
${manifests('{{ . }}')}
{{- end }}
`;

function writeInput(folder, apps) {
  const names = Array.from({ length: apps }, (_, at) => `  - app-${at}\n`);
  mkdirSync(join(folder, 'templates'));
  writeFileSync(join(folder, 'Chart.yaml'), CHART);
  writeFileSync(join(folder, 'values.yaml'), `apps:\n${names.join('')}`);
  writeFileSync(join(folder, 'templates', 'apps.yaml'), TEMPLATE);
}

module.exports = {
  name: 'helm',
  title: 'helm template',
  module: 'helm.sh/helm/v3/cmd/helm',
  release: 'v3.22.0',
  versionArgs: ['version', '--short'],
  writeInput,
  args: () => ['template', 'fleet', '.'],
};
