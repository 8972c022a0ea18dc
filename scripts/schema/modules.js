const { execFileSync } = require('node:child_process');
const { tmpdir } = require('node:os');

/** The folder of a version of a Go module, which Go fetches where its cache does not have it. */
function moduleFolder(module, version) {
  const args = ['mod', 'download', '-json', `${module}@${version}`];
  try {
    // Away from any go.mod, whose versions would count.
    const text = execFileSync('go', args, { cwd: tmpdir(), encoding: 'utf8', stdio: 'pipe' });
    return JSON.parse(text).Dir;
  } catch (error) {
    const text = error.stdout || error.stderr || error.message;
    throw new Error(`go ${args.join(' ')}: ${text}`, { cause: error });
  }
}

module.exports = { moduleFolder };
