import { hasOathtool, hasPyotp, oathtoolCodes, pyotpCodes, randomCases } from './authenticators.ts';

/** Compares codes with oathtool and PyOTP over random accounts and times: `node test/interop/main.ts [how many]`. */
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
process.exit(failed === 0 ? 0 : 1);
