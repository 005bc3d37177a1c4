import { ALGORITHM_NAME } from '../../import/field-names.ts';
import { isSureKey } from '../../import/sure-key.ts';

/** A line of a list kept by hand: a name or two and a key, with anything between them. */
export interface KeyRow {
  names: string[];
  key: string;
  digits?: string;
  period?: string;
  algorithm?: string;
  counter?: string;
}

/** A line of rsc/2fa: name, digits and key, then a counter of 20 digits where its codes are counted. */
const TWOFA = /^(\S+) ([678]) ([A-Z2-7]{8,128}=*)(?: (\d{20}))?$/i;

/** The account of a line that a program or a command of one has; undefined for any other line. */
export function programRow(line: string): KeyRow | undefined {
  const [, name, digits, key, counter] = TWOFA.exec(line) ?? [];
  if (name !== undefined && digits !== undefined && key !== undefined)
    return { names: [name], key, digits, ...(counter === undefined ? {} : { counter: String(Number(counter)) }) };
  const [command, tool, rest] = COMMAND.exec(line) ?? [];
  if (tool === undefined || rest === undefined) return undefined;
  return commandRow(line.slice(0, -(command ?? '').length), tool === 'oathtool', rest);
}

/** The programs whose commands hold a key: `oathtool --totp -b -d 8 KEY`, `ykman oath accounts add -d 8 NAME KEY`. */
const COMMAND = /\b(oathtool|ykman\s(?:.*\s)?oath\s+(?:accounts\s+)?(?:add|put))\s(.*)$/;

/** The row of a command with a key, with the alias before it as name. */
function commandRow(before: string, isOathtool: boolean, rest: string): KeyRow | undefined {
  const words = rest.split(/[\s"'`=();|}]+/).filter((word) => word !== '');
  const at = words.findIndex((word) => isSureKey(word) || /^(?:[0-9a-f]{2}){16,}$/i.test(word));
  const key = words[at];
  if (key === undefined) return undefined;
  const option = (...names: string[]) => {
    const found = words.findIndex((word) => names.includes(word));
    return found < 0 ? undefined : words[found + 1];
  };
  const digits = option('-d', '--digits');
  const period = option('-s', '--time-step-size', '-P', '--period')?.replace(/s$/, '');
  const algorithm = [option('--totp', '-a', '--algorithm')].find((word) => ALGORITHM_NAME.test(word ?? ''));
  // Without `--totp`, oathtool counts.
  const isCounted = isOathtool ? !words.includes('--totp') : /^hotp$/i.test(option('-o', '--oath-type') ?? '');
  const alias = /([\w.@-]+)\s*(?:=|\(\))\s*['"{$(`\s]*$/.exec(before)?.[1];
  const names = isOathtool ? [alias] : [option('-i', '--issuer') ?? '', words[at - 1]];
  return {
    names: names.filter((name) => name !== undefined),
    key,
    ...(digits ? { digits } : {}),
    ...(period ? { period } : {}),
    ...(algorithm ? { algorithm } : {}),
    ...(isCounted ? { counter: option('-c', '--counter') ?? '0' } : {}),
  };
}
