// Reads where a cluster is, and once its input ends removes the namespaces and nodes with a label, and a folder.
const { rmSync } = require('node:fs');
const { request } = require('node:https');
const { setTimeout: sleep } = require('node:timers/promises');
const { URL } = require('node:url');

const PATIENCE = 120_000;

let input = '';
process.stdin.on('data', (part) => (input += part)).on('end', () => void sweep(JSON.parse(input)));
// Ctrl-C reaches the whole group, of which this one is the last to go.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

async function sweep(cluster) {
  const end = Date.now() + PATIENCE;
  rmSync(cluster.folder, { recursive: true, force: true, maxRetries: 5 });
  const left = [];
  // The node last: its pods would have to wait for somebody who notices that it is gone.
  for (const path of ['/api/v1/namespaces', '/api/v1/nodes'])
    left.push(...(await removeAll(cluster, path, end)));
  if (left.length === 0) return;
  process.stderr.write(
    `left in the cluster, by the label ${cluster.selector}: ${left.join(', ')}\n`,
  );
  process.exitCode = 1;
}

async function removeAll(cluster, path, end) {
  for (;;) {
    const names = await namesAt(cluster, path);
    if (names.length === 0 || Date.now() > end) return names;
    for (const name of names) await send(cluster, 'DELETE', `${path}/${name}`);
    await sleep(500);
  }
}

async function namesAt(cluster, path) {
  const selector = encodeURIComponent(cluster.selector);
  const { items = [] } = JSON.parse(
    await send(cluster, 'GET', `${path}?labelSelector=${selector}`),
  );
  return items.map(({ metadata }) => metadata.name);
}

function send({ server, token, access }, method, path) {
  const headers = {
    Accept: 'application/json',
    ...(token && { Authorization: `Bearer ${token}` }),
  };
  return new Promise((resolve, reject) => {
    const call = request(new URL(path, server), { method, headers, ...access });
    call.on('error', reject).on('response', (response) => {
      let text = '';
      response.on('data', (part) => (text += part)).on('end', () => resolve(text));
    });
    call.end();
  });
}
