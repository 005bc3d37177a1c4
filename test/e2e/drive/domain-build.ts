import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { removeFolder } from './remove-folder.ts';

export const DOMAIN = 'watchword.example';
export const ORIGINS = [`https://${DOMAIN}/*`];
const made: string[] = [];

/** A build that was told of a domain. `isAllowed`: the user has allowed it, which only a prompt does otherwise. */
export function buildWith(source: string, isAllowed: boolean): string {
  const build = mkdtempSync(join(tmpdir(), 'watchword-domain-'));
  made.push(build);
  cpSync(source, build, { recursive: true });
  writeFileSync(join(build, 'passkey-domain.txt'), DOMAIN);
  const path = join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  if (isAllowed) writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: ORIGINS }));
  return build;
}

afterAll(() => {
  for (const folder of made) removeFolder(folder);
});

// What is said where no passkey is made or used.
export const NOT_ALLOWED = 'The browser asks for access to the domain that passkeys belong to';
export const CANCELLED = 'No passkey was used';
export const NO_PRF = 'This passkey can’t hold a vault key';
