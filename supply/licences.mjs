// The licences in lists of parts (CycloneDX), each with how many parts come under it.
import { readFileSync } from 'node:fs';

for (const file of process.argv.slice(2)) {
  const { components } = JSON.parse(readFileSync(file, 'utf8'));
  const count = new Map();
  for (const { name, licenses } of components) {
    const said = licenses?.map((it) => it.expression ?? it.license.id ?? it.license.name).join(' AND ');
    if (!said) throw new Error(`${name} names no licence.`);
    count.set(said, (count.get(said) ?? 0) + 1);
  }
  console.log(`${file}: ${components.length} parts`);
  for (const [said, parts] of [...count].sort(([, a], [, b]) => b - a))
    console.log(`  ${String(parts).padStart(3)}  ${said}`);
}
