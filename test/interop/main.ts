import { hasLibargon2, libargon2, ours, randomDerivations } from './argon2.ts';
import { hasOathtool, hasPyotp, oathtoolCodes, pyotpCodes, randomCases } from './authenticators.ts';
import { fromKeePassXc, hasKeePassXc, hasPython, OPENED, opened } from './exports.ts';

/**
 * Compares codes with oathtool and PyOTP over random accounts and times, and a tenth as many derivations with the
 * reference implementation of Argon2id; has our exports opened by scripts that know their published formats only, and
 * reads a database and a table that KeePassXC made: `node test/interop/main.ts [how many]`.
 */
const count = Number(process.argv[2] ?? 10_000);
let failed = 0;

for (const [name, isHere, digits, codesOf] of [
  ['oathtool', hasOathtool, { min: 6, max: 8 }, oathtoolCodes],
  ['pyotp', hasPyotp, { min: 1, max: 10 }, pyotpCodes],
] as const) {
  if (!isHere()) {
    console.log(`${name}: not on this machine (Debian: apt-get install oathtool python3-pyotp)`);
    failed++;
    continue;
  }
  const cases = randomCases(count, digits);
  const theirs = codesOf(cases);
  const differing = cases.filter(({ code }, i) => code !== theirs[i]);
  console.log(`${name}: ${count - differing.length} of ${count} codes agree`);
  for (const { account, seconds, code } of differing.slice(0, 5))
    console.log(`  ${account.algorithm}, ${account.digits} digits, ${account.period} s at ${seconds}: ours ${code}`);
  failed += differing.length;
}

if (hasLibargon2()) {
  const derivations = randomDerivations(Math.ceil(count / 10), Math.ceil(count / 200));
  const theirs = libargon2(derivations);
  const agreeing = (await ours(derivations)).filter((digest, i) => digest === theirs[i]).length;
  console.log(`libargon2: ${agreeing} of ${derivations.length} digests agree`);
  failed += derivations.length - agreeing;
} else {
  console.log('libargon2: not on this machine (Debian: apt-get install python3-argon2)');
  failed++;
}
if (hasPython()) {
  for (const format of OPENED) {
    const { agreeing, all } = await opened(format);
    console.log(`${format}, opened by its published format: ${agreeing} of ${all} accounts agree`);
    failed += all - agreeing;
  }
} else {
  console.log('exports: not opened on this machine (Debian: apt-get install python3-cryptography python3-nacl)');
  failed++;
}

if (hasKeePassXc()) {
  for (const kind of ['kdbx', 'csv'] as const) {
    const { agreeing, all } = await fromKeePassXc(kind);
    console.log(`a ${kind} file made by KeePassXC: ${agreeing} of ${all} accounts agree`);
    failed += all - agreeing;
  }
} else {
  console.log('keepassxc-cli: not on this machine (Debian: apt-get install keepassxc)');
  failed++;
}
process.exit(failed === 0 ? 0 : 1);
