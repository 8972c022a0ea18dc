// A folder of manifests as `reach check`, `diff` and `map` are measured with.
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { finishedObjects } = require('./objects');

/**
 * A folder of files with a Deployment, a Service and an Ingress each, a hundred to a namespace; the text of
 * each may be changed.
 */
function writeApplications(folder, files, changed = (text) => text) {
  for (let at = 0; at < files; at++) {
    const namespace = `team-${Math.floor(at / 100)}`;
    const place = join(folder, namespace);
    if (at % 100 === 0) mkdirSync(place, { recursive: true });
    const objects = [...finishedObjects({ apps: 1, aliases: 0 })];
    const texts = objects.map((object) => yamlOf(renamed(object, `app-${at}`, namespace)));
    writeFileSync(join(place, `app-${at}.yaml`), changed(texts.join('---\n'), at));
  }
}

function yamlOf(object) {
  const { Yaml } = require('cdk8s');
  return Yaml.stringify(object);
}

function renamed(object, name, namespace) {
  const text = JSON.stringify(object).replaceAll('app-0', name);
  const copy = JSON.parse(text);
  copy.metadata.namespace = namespace;
  return copy;
}

module.exports = { writeApplications };
