import { type FailureData, toFailureData } from '../failure.ts';
import type { Account } from '../otp/account.ts';
import type { TagLooks } from '../replica/tags.ts';
import type { ExportedFile } from './export/target.ts';
import type { ExportFile } from './import/read.ts';
import type { ReadResult } from './import/report.ts';
import type { FormatId } from './registry.ts';
import type { Told } from './skeleton/skeleton.ts';

/** Runs in a worker of its own, so that a page stays alive through key derivations and can end them. */
export type WorkerRequest =
  | { kind: 'read'; file: ExportFile; password: string | undefined }
  | { kind: 'describe'; file: ExportFile; told: Told }
  | { kind: 'write'; target: FormatId; accounts: Account[]; password: string | undefined; looks: TagLooks };
export type WorkerAnswer =
  | { ok: true; value: ReadResult | ExportedFile[] | string }
  | { ok: false; error: FailureData };

async function answer(request: WorkerRequest): Promise<WorkerAnswer> {
  try {
    if (request.kind === 'read') {
      const { readExport } = await import('./import/read.ts');
      return { ok: true, value: await readExport(request.file, request.password) };
    }
    if (request.kind === 'describe') {
      const { skeletonOf } = await import('./skeleton/skeleton.ts');
      return { ok: true, value: await skeletonOf(request.file, request.told) };
    }
    const { writeExport } = await import('./export/write.ts');
    return { ok: true, value: await writeExport(request.target, request.accounts, request.password, request.looks) };
  } catch (error) {
    return { ok: false, error: toFailureData(error) };
  }
}

addEventListener('message', async ({ data }: MessageEvent<WorkerRequest>) => postMessage(await answer(data)));
