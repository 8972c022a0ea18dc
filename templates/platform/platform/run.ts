/** Runs a script. What it refuses is printed as text alone; `npm run synth -- --trace` adds the stack. */
export function run(script: () => void): void {
  try {
    script();
  } catch (error) {
    const isRefusal = error instanceof Error && error.name === 'Error';
    if (!isRefusal || process.argv.includes('--trace')) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
