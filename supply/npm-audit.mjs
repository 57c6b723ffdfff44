// Asks npm what is known against the packages of our tests and tools. They are not shipped, so a registry that doesn't answer is said
// and is no failure.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('../end2end', import.meta.url));
const { status, stdout, stderr } = spawnSync('npm', ['audit', '--loglevel=error'], { cwd, encoding: 'utf8' });
const said = `${stdout}${stderr}`.trim();
if (status === 0) console.log(`npm: ${said.split('\n').at(-1)}`);
else if (/endpoint returned an error|network|ENOTFOUND/.test(said))
  console.log('npm: not looked up, the registry does not answer');
else {
  console.error(said);
  process.exitCode = 1;
}
