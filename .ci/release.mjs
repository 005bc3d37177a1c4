// Makes what is released from a tag: `node .ci/release.mjs --tag v1.2.0 [--out DIR]`. Without a tag, as in a dry run, it is
// the version's. Checks that tag, package.json and CHANGELOG.md name one version, builds the packages and the sources zip,
// and writes SHA256SUMS and NOTES.md beside them. Needs no network. Uploading is .ci/submit.mjs's work.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const argument = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

const { version, name } = JSON.parse(readFileSync('package.json', 'utf8'));
const tag = argument('tag') || `v${version}`;
const out = resolve(argument('out') ?? '.output/release');
if (tag !== `v${version}`) fail(`The tag is ${tag}, but package.json says ${version}. Run npm version first.`);

/** The part of CHANGELOG.md under this version's heading. */
function notesOf(version) {
  const parts = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m);
  const part = parts.find((text) => text.split('\n')[0].split(/\s/)[0] === version);
  if (!part) fail(`CHANGELOG.md has no heading "## ${version}". Rename "Unreleased" and write a new one above.`);
  return part.split('\n').slice(1).join('\n').trim();
}

const notes = notesOf(version);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
// In a folder of its own: nobody's build is replaced, and no older package is taken for a new one.
mkdirSync('.output', { recursive: true });
const build = mkdtempSync(resolve('.output/zip-'));
// In the sources too, from which Mozilla builds without the variable.
const domain = process.env.PASSKEY_DOMAIN ?? '';
if (domain) writeFileSync('passkey-domain.txt', domain);
try {
  execFileSync('npm', ['run', '--silent', 'zip'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', OUT_DIR: relative('.', build) },
  });
} finally {
  if (domain) rmSync('passkey-domain.txt');
}

const zips = readdirSync(build).filter((file) => file.startsWith(`${name}-${version}-`) && file.endsWith('.zip'));
for (const kind of ['chrome', 'firefox', 'sources'])
  if (!zips.includes(`${name}-${version}-${kind}.zip`)) fail(`The ${kind} package was not made.`);
const sums = zips.sort().map((file) => {
  copyFileSync(join(build, file), join(out, file));
  return `${createHash('sha256')
    .update(readFileSync(join(build, file)))
    .digest('hex')}  ${file}\n`;
});
rmSync(build, { recursive: true, force: true });
writeFileSync(join(out, 'SHA256SUMS'), sums.join(''));
writeFileSync(join(out, 'NOTES.md'), `${notes}\n\n\`\`\`\n${sums.join('')}\`\`\`\n`);
console.log(domain ? `Passkeys belong to ${domain}.` : 'No PASSKEY_DOMAIN: in Firefox there are no passkeys.');
console.log(`${tag} is in ${out}:\n${sums.join('')}`);
