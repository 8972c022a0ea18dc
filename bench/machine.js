// What the seconds were measured on.
const { cpus, release, totalmem } = require('node:os');
const { hasTime } = require('./process');

/** The machine, the versions and the day; `place` says where the output goes. */
function machine(place) {
  const versionOf = (name) => require(`${name}/package.json`).version;
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: `${cpus().length} x ${cpus()[0].model}`,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch} ${release()}`,
    node: process.version,
    cdk8s: versionOf('cdk8s'),
    'cdk8s-plus-27': versionOf('cdk8s-plus-27'),
    output: place,
    peakMemory: hasTime ? 'by GNU time' : 'of Node alone, as it says itself: no GNU time here',
  };
}

module.exports = { machine };
