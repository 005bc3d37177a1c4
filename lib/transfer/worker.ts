import { type FailureData, toFailureData } from '../failure.ts';
import type { Account } from '../otp/account.ts';
import type { ExportedFile } from './export/target.ts';
import type { ExportFile } from './import/read.ts';
import type { ReadResult } from './import/report.ts';
import type { FormatId } from './registry.ts';

/** Runs in a worker of its own, so that a page stays alive through key derivations and can end them. */
export type WorkerRequest =
  | { kind: 'read'; file: ExportFile; password: string | undefined }
  | { kind: 'write'; target: FormatId; accounts: Account[]; password: string | undefined };
export type WorkerAnswer = { ok: true; value: ReadResult | ExportedFile[] } | { ok: false; error: FailureData };

async function answer(request: WorkerRequest): Promise<WorkerAnswer> {
  try {
    if (request.kind === 'read') {
      const { readExport } = await import('./import/read.ts');
      return { ok: true, value: await readExport(request.file, request.password) };
    }
    const { writeExport } = await import('./export/write.ts');
    return { ok: true, value: await writeExport(request.target, request.accounts, request.password) };
  } catch (error) {
    return { ok: false, error: toFailureData(error) };
  }
}

addEventListener('message', async ({ data }: MessageEvent<WorkerRequest>) => postMessage(await answer(data)));
