// Writes down what every test of a construct synthesizes, a chart on a line.
const { appendFileSync } = require('node:fs');
const { Testing } = require('cdk8s');

const { synth } = Testing;
Testing.synth = (chart) => {
  const manifests = synth.call(Testing, chart);
  appendFileSync(process.env.REACH_RECORD, `${JSON.stringify(manifests)}\n`);
  return manifests;
};
